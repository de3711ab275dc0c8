import type { GoneRecord } from '#shared/imports/calendar/importPlan';
import { clockName, shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { minuteOfDay } from '#shared/time/zones';
import { targetKey, type TargetOption } from '#renderer/domain-ui/importTargets';
import { SectionHead } from '#renderer/ui/SectionHead';
import { useClockForm } from '#renderer/ui/clockForm';
import { Switch } from '#renderer/ui/Switch';
import type { ReadFile } from './compareFile';

type GoneListProps = {
  readonly gone: readonly GoneRecord[];
  readonly file: ReadFile;
  readonly options: readonly TargetOption[];
  readonly removes: boolean;
  readonly onRemoves: (removes: boolean) => void;
};

const mostShown = 30;

/** What was imported before and is no longer in the calendar, and the offer to remove it. */
export function GoneList({ gone, file, options, removes, onRemoves }: GoneListProps) {
  const clock = useClockForm();
  if (gone.length === 0) return null;
  const rows = rowsOf(gone, file, options);
  const label = `Remove ${gone.length} planned ones that the file no longer contains`;
  return (
    <section aria-labelledby="import-gone" className="import-gone">
      <SectionHead
        id="import-gone"
        title={`No longer in the calendar, ${gone.length.toLocaleString('en-US')}`}
        sub="planned here, and neither begun nor answered"
      />
      <table className="table">
        <caption className="visually-hidden">Planned in Daybook and no longer in the calendar</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Time</th>
            <th scope="col">Kind</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map(({ id, day, minute, kind }) => (
            <tr key={id}>
              <td>{shortDayName(day)}</td>
              <td className="muted">{minute === null ? 'all day' : clockName(minute, clock)}</td>
              <td>{kind}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostShown ? <p className="muted small">and {rows.length - mostShown} more</p> : null}
      <p className="row import-note">
        <Switch label={label} checked={removes} onChange={onRemoves} />
        <span>{label}</span>
      </p>
    </section>
  );
}

/** `minute` is when it starts; null for an absence of whole days. */
type GoneRow = { readonly id: string; readonly day: Day; readonly minute: number | null; readonly kind: string };

function rowsOf(
  gone: readonly GoneRecord[],
  { existing, absences }: ReadFile,
  options: readonly TargetOption[],
): GoneRow[] {
  const labels = new Map(options.map(({ key, label }) => [key, label]));
  const ids = new Set(gone.map(({ id }) => id));
  const appointments = existing
    .filter(({ id }) => ids.has(id))
    .map(({ id, day, start, zone, kind, duty }) => ({
      id,
      day,
      minute: minuteOfDay(start, zone),
      kind: labels.get(targetKey({ becomes: 'appointment', kind, duty })) ?? 'Appointment',
    }));
  const off = absences
    .filter(({ id }) => ids.has(id))
    .map(({ id, first, reason }) => ({ id, day: first, minute: null, kind: `Absence: ${reason}` }));
  return [...appointments, ...off].toSorted(
    (one, other) => one.day.localeCompare(other.day) || (one.minute ?? -1) - (other.minute ?? -1),
  );
}
