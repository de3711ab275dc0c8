import type { DutyLine } from '#shared/reports/dutiesTables';
import { hoursText, marginText, signedText } from '#shared/reports/marginText';
import { countedText } from '#shared/reports/figures';
import type { ActivityNames } from '#shared/reports/activityLines';
import { labelOn } from '#shared/reports/recordsInput';
import { plannedMinutes } from '#shared/analysis/records/dutyWeeks';
import { clockSpanName, weekdayNames } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { useClockForm } from '#renderer/ui/clockForm';
import { useOpened } from '#renderer/queries/sealedText';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { Button } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import { SectionHead } from '#renderer/ui/SectionHead';
import { ChangeMark } from './ChangeMark';
import { DutyWeekBars } from './DutyWeekBars';
import { assignedText, dayText, inDays } from './dutyColumns';

type DutyPanelProps = {
  readonly line: DutyLine;
  readonly names: ActivityNames;
  readonly today: Day;
  readonly onLog: () => void;
  readonly onEdit: () => void;
  readonly onEnd: () => void;
};

/** One assigned duty: its weeks, how other work changed on days with it, and what to do with it. */
export function DutyPanel({ line, names, today, onLog, onEdit, onEnd }: DutyPanelProps) {
  const { assignment, label, endsIn, state } = line;
  const reference = useOpened(assignment.id, assignment.reference);
  const planned = usePlannedText(assignment);
  const ends = endsIn === null ? '' : ` ends ${inDays(endsIn)}`;
  return (
    <aside className="records-side" aria-label={label}>
      <SectionHead title={`${label}${ends}`} />
      <p className="muted">
        {originText(assignment, today)}. {weeksText(line)}
      </p>
      {planned === null ? null : <p className="muted">{planned}</p>}
      {assignment.reference === null ? null : (
        <p className="row small muted">
          <Icon name="lock" small /> {typeof reference === 'string' ? reference : 'sealed'}
        </p>
      )}
      {line.weeks.length === 0 ? null : <DutyWeekBars line={line} />}
      {state === 'planned' ? null : <Displaced line={line} names={names} today={today} />}
      <div className="row duty-buttons">
        <CommandButton look="primary" command="logToDuty" keySlot={1} onClick={onLog}>
          Log to it
        </CommandButton>
        <CommandButton command="editRecord" keySlot={1} onClick={onEdit}>
          Change…
        </CommandButton>
        {state === 'now' ? <Button onClick={onEnd}>End…</Button> : null}
      </div>
    </aside>
  );
}

/** `Written, Field office, July 30` */
function originText(assignment: DutyLine['assignment'], today: Day): string {
  const { how, office, assignedOn } = assignment;
  if (how === null && office === '' && assignedOn === null) return 'How it was assigned was not recorded';
  return `${assignedText(assignment)}${assignedOn === null ? '' : `, ${dayText(assignedOn, today)}`}`;
}

function weeksText({ weeks, whole, state }: DutyLine): string {
  if (weeks.length === 0) return state === 'planned' ? 'It has not begun.' : 'No week of it is over yet.';
  const open = weeks.length - whole;
  const rest = open === 0 ? '' : `; hatched, ${countedText(open, 'week')} not whole or not over`;
  return `Hours a week, ${countedText(whole, 'whole week')}${rest}.`;
}

/** `Monday, Thursday, 13:00 – 15:00: 4.0 hours planned a week.` */
function usePlannedText(assignment: DutyLine['assignment']): string | null {
  const clock = useClockForm();
  const { planned } = assignment;
  if (planned === null) return null;
  const days = planned.weekdays.map((weekday) => weekdayNames[weekday]).join(', ');
  const hours = clockSpanName(planned.hours.start, planned.hours.end, ' – ', clock);
  return `${days}, ${hours}: ${hoursText(plannedMinutes(assignment) ?? 0)} hours planned a week.`;
}

const mostChanges = 6;

function Displaced({ line, names, today }: Pick<DutyPanelProps, 'line' | 'names' | 'today'>) {
  const { displacement, label } = line;
  const { pairs, changes, withDays, withoutDays } = displacement;
  const title = 'On days with it';
  const caption = `On days with ${label.toLowerCase()}, minutes of other work a day`;
  if (pairs === 0) {
    return (
      <section aria-label={title}>
        <SectionHead title={title} />
        <p className="muted">
          {`No two days to compare yet: ${countedText(withDays, 'logged day')} with it, ${withoutDays} without.`}
        </p>
      </section>
    );
  }
  const most = Math.max(1, ...changes.flatMap(({ value, margin }) =>
    margin.is === 'none' ? [Math.abs(value)] : [Math.abs(margin.low), Math.abs(margin.high)]));
  const shown = changes.slice(0, mostChanges);
  const why = changes.find(({ margin }) => margin.is === 'none')?.margin;
  return (
    <section aria-label={title}>
      <SectionHead title={title} sub="minutes of other work a day" />
      <table className="table table-compact duty-changes">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Work</th>
            <th scope="col"><span className="visually-hidden">Picture</span></th>
            <th scope="col" className="table-right">Min</th>
            <th scope="col" className="table-right">95% interval</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => (
            <tr key={change.kind ?? 'other'}>
              <th scope="row">
                {change.kind === null ? 'Other duties' : labelOn(names.kinds, change.kind, today)}
                {change.isMarked ? <span title="Marked by Benjamini-Hochberg at 5%"> *</span> : null}
              </th>
              <td><ChangeMark change={change} most={most} /></td>
              <td className="table-right"><b>{signedText(change.value)}</b></td>
              <td className="table-right muted">{marginText(change.margin) ?? 'none'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">
        {`${countedText(pairs, 'pair')} of logged days, with it and without, of the same weekday. `}
        {`${countedText(changes.length, 'kind')} of work compared`}
        {changes.length > shown.length ? `, the first ${shown.length} shown` : ''}
        {changes.some(({ isMarked }) => isMarked) ? '; * stands out among them.' : '; none stands out among them.'}
        {why?.is === 'none' ? ` No interval: ${why.why}.` : ''} “On days with”, not “because of”.
      </p>
    </section>
  );
}
