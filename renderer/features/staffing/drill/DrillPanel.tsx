import type { RecordId } from '#shared/base/ids';
import type { Opening } from '#shared/reports/staffing/stories/figureStory';
import { storyOf } from '#shared/reports/staffing/stories/storyOf';
import { useStaffingView } from '#renderer/state/staffingView';
import type { Staffing } from '../useStaffing';
import { EntriesPanel } from './EntriesPanel';
import { StoryPanel } from './StoryPanel';
import { WeightPanel } from './WeightPanel';

/** The opened figure at the right: a weight with its entries, or another figure with the steps to it. */
export function DrillPanel({ staffing }: { readonly staffing: Staffing }) {
  const { opened, path, change } = useStaffingView();
  const line = staffing.figures.weights.find(({ kind }) => kind === opened?.kind);
  const closeAll = () => change({ opened: null, path: [] });
  if (opened !== null && line !== undefined) {
    return <WeightPanel staffing={staffing} opened={opened} line={line} onClose={closeAll} />;
  }
  const figure = path.at(-1);
  if (figure === undefined) return null;
  const nameOf = (officer: RecordId) => aliasOf(staffing, officer);
  const back = () => change({ path: path.slice(0, -1) });
  if (figure.is === 'entries') {
    const name = nameOf(figure.officer);
    return <EntriesPanel staffing={staffing} figure={figure} name={name} onBack={back} onClose={closeAll} />;
  }
  const log = { months: staffing.months, unit: staffing.unit?.id ?? null };
  const story = storyOf({ input: staffing.input, figures: staffing.figures, log, nameOf }, figure);
  if (story === null) return null;
  const open = (next: Opening) => change(openingOf(next, path));
  const isOpenable = (next: Opening) =>
    next.is !== 'weight' || staffing.figures.weights.some(({ kind }) => kind === next.kind);
  return (
    <StoryPanel
      key={JSON.stringify(path)}
      story={story}
      isFirst={path.length === 1}
      isOpenable={isOpenable}
      onOpen={open}
      onBack={back}
      onClose={closeAll}
    />
  );
}

/** The alias of an officer of the unit. */
export function aliasOf({ members }: Staffing, officer: RecordId): string {
  return members.find(({ id }) => id === officer)?.alias ?? 'an officer who left';
}

function openingOf(next: Opening, path: ReturnType<typeof useStaffingView.getState>['path']) {
  return next.is === 'weight' ? { opened: { kind: next.kind, officer: null, day: null } } : { path: [...path, next] };
}
