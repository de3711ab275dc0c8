import type { StudyTable } from '#shared/analysis/staffing/studyTable';
import type { RecordId } from '#shared/base/ids';
import type { Opening } from '#shared/reports/staffing/stories/figureStory';
import { participationStory } from '#shared/reports/staffing/stories/participationStory';
import { aliasOf } from '../drill/DrillPanel';
import { StoryPanel } from '../drill/StoryPanel';
import type { Staffing } from '../useStaffing';

type ParticipationPanelProps = {
  readonly staffing: Staffing;
  readonly table: StudyTable;
  /** `all`, or the officer whose days are shown. */
  readonly shown: RecordId | 'all';
  readonly onShow: (shown: RecordId | 'all' | null) => void;
};

/** The participation in a study opened: officer by officer, and each of them day by day. */
export function ParticipationPanel({ staffing, table, shown, onShow }: ParticipationPanelProps) {
  const officer = shown === 'all' ? null : shown;
  const open = (next: Opening) => onShow(next.is === 'participation' ? next.officer : null);
  return (
    <StoryPanel
      key={shown}
      story={participationStory(table, (id) => aliasOf(staffing, id), officer)}
      isFirst={officer === null}
      isOpenable={({ is }) => is === 'participation'}
      onOpen={open}
      onBack={() => onShow(officer === null ? null : 'all')}
      onClose={() => onShow(null)}
    />
  );
}
