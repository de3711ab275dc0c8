import { countedText } from '#shared/reports/figures';
import type { EntriesId } from '#shared/reports/staffing/stories/figureStory';
import { longDayName } from '#shared/time/dateNames';
import { useEntriesBetween } from '#renderer/queries/log';
import { Button } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';
import { Dialog } from '#renderer/ui/Dialog';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import type { Staffing } from '../useStaffing';
import { EntryTable, entryRow } from './EntryTable';

type EntriesPanelProps = {
  readonly staffing: Staffing;
  readonly figure: EntriesId;
  readonly name: string;
  readonly onBack: () => void;
  readonly onClose: () => void;
};

/** The entries of one officer's day, the last step behind a figure: of a kind, or of single duties. */
export function EntriesPanel({ staffing, figure, name, onBack, onClose }: EntriesPanelProps) {
  const { officer, day, kind } = figure;
  const entries = useEntriesBetween([officer], day, day);
  const clock = useClockForm();
  const { sharedDuties } = staffing.input.measured;
  const isOwn = (one: NonNullable<typeof entries>[number]) =>
    kind === null ? one.duty !== null && !sharedDuties.includes(one.duty) : one.kind === kind && one.duty === null;
  const rows = (entries ?? []).filter(isOwn).map((entry) => entryRow(entry, day, clock));
  const [units, minutes] = [sum(rows.map((row) => row.units)), sum(rows.map((row) => row.minutes))];
  const counts = [countedText(rows.length, 'entry', 'entries'), countedText(units, 'unit')];
  return (
    <Dialog
      title={`${name}, ${longDayName(day)}`}
      sub={[...counts, countedText(minutes, 'minute')].join(', ')}
      look="side"
      onClose={onClose}
      onEscape={onBack}
      footer={
        <Button keys="Esc" onClick={onBack}>
          Back
        </Button>
      }
    >
      <p className="small muted">{kind === null ? 'Single duties' : staffing.input.label(kind)}</p>
      <ScrollBox label="Entries">
        <EntryTable rows={rows} />
      </ScrollBox>
    </Dialog>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
