import type { RecordId } from '#shared/base/ids';
import { countedText, countText } from '#shared/reports/figures';
import { longDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { useEntriesBetween } from '#renderer/queries/log';
import { useClockForm } from '#renderer/ui/clockForm';
import { Icon } from '#renderer/ui/Icon';
import { SectionHead } from '#renderer/ui/SectionHead';
import { dayRows } from '../model/drillRows';
import type { Staffing } from '../useStaffing';
import { EntryTable, entryRow } from './EntryTable';

type DayEntriesProps = {
  readonly staffing: Staffing;
  readonly kind: RecordId;
  readonly officer: RecordId;
  readonly day: Day;
};

/** The entries of one officer and day behind a weight, and whether they add up to it. Notes stay with the officer. */
export function DayEntries({ staffing, kind, officer, day }: DayEntriesProps) {
  const entries = useEntriesBetween([officer], day, day);
  const clock = useClockForm();
  if (entries === undefined) return null;
  const own = entries.filter((entry) => entry.kind === kind && entry.duty === null);
  const duties = entries.filter((entry) => entry.kind === kind && entry.duty !== null).length;
  const cell = dayRows(staffing.input.measured.table, kind, officer).find((row) => row.day === day);
  const rows = own.map((entry) => entryRow(entry, day, clock));
  const [units, minutes] = [sum(rows.map((row) => row.units)), sum(rows.map((row) => row.minutes))];
  const addsUp = cell !== undefined && cell.units === units && cell.minutes === minutes;
  const counted = [countedText(rows.length, 'entry', 'entries'), countedText(units, 'unit')];
  const counts = [...counted, countedText(minutes, 'minute')].join(', ');
  return (
    <section aria-labelledby="drill-entries">
      <SectionHead id="drill-entries" title={longDayName(day)} sub={counts} level="h3" />
      <EntryTable rows={rows} />
      <p className="small muted">
        <Icon name={addsUp ? 'check' : 'alert'} small />{' '}
        {addsUp
          ? 'The entries add up to the figure.'
          : `The figure has ${countText(cell?.units ?? 0)} units and ${countText(cell?.minutes ?? 0)} minutes: ` +
            'entries were changed after the weights were frozen, or a part is excluded.'}
        {duties === 0 ? '' : ` Not here: ${countedText(duties, 'entry', 'entries')} for a duty.`}
      </p>
    </section>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
