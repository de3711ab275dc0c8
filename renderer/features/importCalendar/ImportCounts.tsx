import { countedText, countText } from '#shared/reports/figures';
import type { CalendarReading } from '#shared/imports/calendar/calendarReading';
import type { PlannedState } from '#shared/imports/calendar/importPlan';

type ImportCountsProps = { readonly reading: CalendarReading; readonly counts: Readonly<Record<PlannedState, number>> };

/** The figures of an import, and one bar of its parts. */
export function ImportCounts({ reading, counts }: ImportCountsProps) {
  const { events, instances } = reading;
  const parts = [
    { name: 'New', count: counts.new, note: '', look: 'new' },
    { name: 'Changed', count: counts.changed, note: 'outcomes stay', look: 'changed' },
    { name: 'Same', count: counts.same, note: 'imported before', look: 'same' },
    {
      name: 'Left out',
      count: counts['left out'] + counts.cancelled + counts.free,
      note: whyLeftOut(counts),
      look: 'out',
    },
    { name: 'Refused', count: events.refused + counts.refused, note: 'by line', look: 'refused' },
  ];
  const outside = events.outside > 0 ? `, ${countText(events.outside)} outside the dates` : '';
  return (
    <>
      <dl className="import-counts">
        <div>
          <dt>In the file</dt>
          <dd>
            {countText(instances.length)}{' '}
            <small>
              from {countedText(events.inFile, 'event')}
              {outside}
            </small>
          </dd>
        </div>
        {parts.map(({ name, count, note, look }) => (
          <div key={name}>
            <dt>
              <span className={`import-square import-${look}`} aria-hidden="true" />
              {name}
            </dt>
            <dd>
              {countText(count)} <small>{note}</small>
            </dd>
          </div>
        ))}
      </dl>
      <div className="import-bar" aria-hidden="true">
        {parts.map(({ name, count, look }) =>
          count === 0 ? null : <span key={name} className={`import-${look}`} style={{ flexGrow: count }} />,
        )}
      </div>
    </>
  );
}

function whyLeftOut({ cancelled, free }: Readonly<Record<PlannedState, number>>): string {
  const named = [cancelled > 0 ? `${countText(cancelled)} cancelled` : '', free > 0 ? `${countText(free)} free` : ''];
  return named.filter((one) => one !== '').join(', ') || 'by rule, or whole days';
}
