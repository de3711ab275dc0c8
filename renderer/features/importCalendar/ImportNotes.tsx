import type { Refusal } from '#shared/imports/calendar/parseEvent';
import { countedText, countText } from '#shared/reports/figures';
import type { CalendarReading } from '#shared/imports/calendar/calendarReading';
import type { ZoneName } from '#shared/time/day';
import { shortDayName } from '#shared/time/dateNames';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { SectionHead } from '#renderer/ui/SectionHead';
import { copyText } from '#renderer/ui/copyText';

/** What the file repeats, and the time zones it uses. */
export function ImportNotes({ reading, zone }: { readonly reading: CalendarReading; readonly zone: ZoneName }) {
  const repeated = reading.repeating.reduce((sum, { instances }) => sum + instances, 0);
  const named = [
    ...reading.repeating.reduce(
      (sums, { name, instances }) => sums.set(name, (sums.get(name) ?? 0) + instances),
      new Map<string, number>(),
    ),
  ];
  const endless = reading.repeating.filter((rule) => rule.endless).length;
  return (
    <>
      {reading.repeating.length === 0 ? null : (
        <>
          <p className="import-note">
            <b>{countedText(reading.repeating.length, 'repeating event')}</b>, {countedText(repeated, 'appointment')}
            {endless === 0 ? '' : `; ${endless} without an end ${endless === 1 ? 'is' : 'are'} followed for one year`}.
          </p>
          <ul className="import-repeating">
            {named.slice(0, mostNamed).map(([name, instances]) => (
              <li key={name}>
                {name}
                <span className="import-number">{instances}</span>
              </li>
            ))}
            {named.length > mostNamed ? <li className="muted">and {named.length - mostNamed} more</li> : null}
          </ul>
        </>
      )}
      {reading.copies.length === 0 ? null : (
        <p className="import-note">
          <b>{countedText(reading.copies.length, 'event')} of the file</b>{' '}
          {reading.copies.length === 1 ? 'is a copy of another' : 'are copies of others'}, with the same title and
          times. Each is imported once.
        </p>
      )}
      {reading.otherBytes === 0 ? null : (
        <p className="import-note">
          <b>The file is not in UTF-8.</b> {countedText(reading.otherBytes, 'line')}{' '}
          {reading.otherBytes === 1 ? 'was' : 'were'} read as windows-1252: check words with accents.
        </p>
      )}
      <p className="import-note">
        Shown in <b>{zone.replaceAll('_', ' ')}</b>.{' '}
        {reading.zones
          .map(
            ({ written, zone: found, events }) =>
              `In the file “${written}”${found === null ? ', by its own rules' : ''}: ${countText(events)}.`,
          )
          .join(' ')}
      </p>
    </>
  );
}

/** What could not be read, with its line and the reason. */
export function RefusedLines({ refused }: { readonly refused: readonly Refusal[] }) {
  if (refused.length === 0) return null;
  return (
    <section aria-labelledby="import-refused">
      <SectionHead
        id="import-refused"
        title={`Refused, ${refused.length.toLocaleString('en-US')}`}
        sub="the rest can be imported; the file is not changed"
      >
        <Button look="quiet" size="small" icon="copy" onClick={() => void copyRefused(refused)}>
          Copy list
        </Button>
      </SectionHead>
      <table className="table">
        <caption className="visually-hidden">Lines that could not be read</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Event</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {refused.slice(0, mostShown).map(({ line, day, reason }) => (
            <tr key={`${line} ${reason}`}>
              <td>{line.toLocaleString('en-US')}</td>
              <td>{day === null ? 'no date' : shortDayName(day)}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refused.length > mostShown ? (
        <p className="muted small">{refused.length - mostShown} more are in the copied list.</p>
      ) : null}
    </section>
  );
}

const mostShown = 200;
const mostNamed = 8;

async function copyRefused(refused: readonly Refusal[]): Promise<void> {
  const lines = refused.map(({ line, day, reason }) => [line, day ?? '', reason].join('\t'));
  const copied = await copyText(['Line\tEvent\tReason', ...lines].join('\n'));
  if (copied) useNotices.getState().say(`Copied ${countedText(refused.length, 'line')}.`);
  else useNotices.getState().problem('The system denied access to the clipboard. Nothing was copied.');
}
