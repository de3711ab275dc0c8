import { WorkIcon } from '#renderer/domain-ui/WorkIcon';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { CommandKbd } from '#renderer/domain-ui/keys/CommandKbd';
import { Button } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import { Kbd } from '#renderer/ui/Kbd';
import { AppointmentHead } from './AppointmentHead';
import { placeOn } from './strip/placeOn';
import type { DayFacts } from './model/dayFacts';
import type { DayStripModel } from './model/dayStripModel';
import type { ExampleLine } from './model/exampleLine';
import { minutesOf, spanName } from './model/spans';
import { stripLabels } from './model/stripLabels';
import './emptyDay.css';
import './dayTable.css';

/** Explains each word of the example, below the word. */
export function ExampleWords({ example }: { readonly example: ExampleLine }) {
  return (
    <div className="example-words" aria-hidden="true">
      {example.parts.map(({ word, is }) => (
        <span key={is}>
          <i>{word}</i>
          {is}
        </span>
      ))}
    </div>
  );
}

/** Explains, on an empty day, what happens with a line. */
export function ExampleHints() {
  return (
    <span>
      What Daybook understands shows here before anything is logged. <Kbd keys="Enter" /> logs it,{' '}
      <CommandKbd command="undo" /> takes it back.
    </span>
  );
}

type LegendProps = { readonly facts: DayFacts; readonly model: DayStripModel; readonly example: ExampleLine };

/** Explains the strip on the strip itself while it is empty. */
export function StripLegend({ facts, model, example }: LegendProps) {
  const labels = stripLabels(model);
  const isPlanFree = facts.appointments.length === 0;
  return (
    <>
      {isPlanFree && labels.schedule !== null ? (
        <div className="strip-legend" style={placeOn(model, labels.schedule)}>
          <span>your schedule</span>
        </div>
      ) : null}
      {isPlanFree && labels.rest !== null ? (
        <div className="strip-legend strip-legend-middle" style={placeOn(model, labels.rest)}>
          break
        </div>
      ) : null}
      {isPlanFree && labels.outside !== null ? (
        <div className="strip-legend strip-legend-outside" style={placeOn(model, labels.outside)}>
          <span>not your hours</span>
        </div>
      ) : null}
      <div className="strip-ghost" style={placeOn(model, example.range)} />
      <div
        className="strip-legend strip-legend-logged"
        style={placeOn(model, { start: example.range.end, end: model.to })}
      >
        <span>
          The example, {minutesOf(example.range)} min long. Each entry
          <br />
          is a block as long as its minutes.
        </span>
      </div>
    </>
  );
}

/** Shows how an appointment will look, and where appointments come from. */
export function EmptyAppointments() {
  return (
    <>
      <table className="day-table example-table" aria-label="How an appointment will look">
        <AppointmentHead />
        <tbody>
          <tr>
            <td>09:00</td>
            <td>Check-in</td>
            <td className="right">30</td>
            <td>
              <span className="outcome">
                <Icon name="check" small /> Kept · check done
              </span>
            </td>
          </tr>
        </tbody>
      </table>
      <p className="example-note muted">
        This is how one will look. Bring in your calendar from Outlook, Google, Apple or Thunderbird: a
        preview comes first, and titles are not kept.
      </p>
      <div className="row">
        <CommandButton icon="download" command="importCalendar">
          Import a calendar…
        </CommandButton>
        <CommandButton icon="plus" command="addAppointment">
          Appointment
        </CommandButton>
      </div>
    </>
  );
}

type EmptyLogProps = { readonly facts: DayFacts; readonly example: ExampleLine; readonly onTimer: () => void };

/** Shows the example as a row of the log, and the other ways to log. */
export function EmptyLog({ facts, example, onTimer }: EmptyLogProps) {
  return (
    <>
      <table className="day-table example-table" aria-label="How an entry will look">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Activity</th>
            <th scope="col" className="right">
              Minutes
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{spanName(example.range, facts.zone, facts.clock)}</td>
            <td>
              <WorkIcon kind="meeting" group="administration" />
              Meeting
            </td>
            <td className="right">{minutesOf(example.range)}</td>
          </tr>
        </tbody>
      </table>
      <p className="example-note muted">
        The example above would become this row. There are two other ways, and all three make the same entry.
      </p>
      <div className="row">
        <Button icon="play" onClick={onTimer}>
          Start a timer…
        </Button>
        <CommandButton icon="edit" command="openForm">
          Use a form
        </CommandButton>
      </div>
    </>
  );
}

/** The first keys to learn, at the foot of an empty day. */
export function FirstKeys() {
  return (
    <p className="first-keys">
      <span>
        <CommandKbd command="focusLine" /> back to the line
      </span>
      <span>
        <CommandKbd command="openPalette" /> find any command
      </span>
      <span>
        <CommandKbd command="openShortcuts" /> all keys
      </span>
      <span>
        <CommandKbd command="undo" /> take back the last thing, 50 deep
      </span>
      <span className="push">Saved as you go, on this machine only</span>
    </p>
  );
}
