import { useId, useState } from 'react';
import { daysOfShifts, shiftsOf } from '#shared/time/nightShifts';
import { drawnHours, moveEdge, neighborsOf, type Edge, type WorkStretch } from '#shared/time/scheduleEdges';
import { frameOf, patternDays, patternOf, defaultFrame, withRest, type PatternId } from '#shared/time/schedulePatterns';
import { hourName, shortDayName, weekdayNames } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { lengthOf } from '#shared/time/ranges';
import { useClockForm } from '#renderer/ui/clockForm';
import { Kbd } from '#renderer/ui/Kbd';
import { LengthField } from '#renderer/ui/form/LengthField';
import { TimeField } from '#renderer/ui/form/TimeField';
import { HoursDialog } from './HoursDialog';
import { durationName, ScheduleDay } from './ScheduleDay';
import './ScheduleEditor.css';

/** The longest break of a day, in minutes. */
const longestBreak = 240;

type ScheduleDays = readonly (readonly WorkStretch[])[];

type ScheduleEditorProps = {
  /** Fourteen days, the anchor first. */
  readonly days: ScheduleDays;
  /** Null until the user enters it; until then, the weeks have no dates. */
  readonly anchor: Day | null;
  readonly onChange: (days: ScheduleDays) => void;
};

/**
 * Fourteen days drawn to scale, one week beside the other: a pattern, ends to drag or step, the break, the sum. A row
 * has the shift that begins on its day, so that a shift over midnight is drawn in one piece.
 */
export function ScheduleEditor({ days: hoursByDay, anchor, onChange: onHours }: ScheduleEditorProps) {
  const days = shiftsOf(hoursByDay);
  const onChange = (shifts: ScheduleDays) => onHours(daysOfShifts(shifts));
  const id = useId();
  const [exact, setExact] = useState<number | null>(null);
  const frame = frameOf(days);
  const [rest, setRest] = useState<{ readonly rest: number | null; readonly restMinutes: number | null }>(frame);
  const drawn = drawnHours(days);
  const setDays = (next: ScheduleDays) => {
    setRest(frameOf(next));
    onChange(next);
  };
  const setDay = (index: number, hours: readonly WorkStretch[]) =>
    setDays(days.map((day, at) => (at === index ? hours : day)));
  const changeRest = (change: Partial<typeof rest>) => {
    const next = { ...rest, ...change };
    setRest(next);
    if (next.rest !== null && next.restMinutes !== null)
      onChange(withRest(days, { rest: next.rest, restMinutes: next.restMinutes }));
  };
  const dayOf = (index: number) => (
    <ScheduleDay
      key={index}
      name={`${index < 7 ? 'First' : 'Second'} ${weekdayNames[index % 7]}`}
      shortName={(weekdayNames[index % 7] ?? '').slice(0, 3)}
      hours={days[index] ?? []}
      neighbors={neighborsOf(days, index)}
      drawn={drawn}
      handleId={(edge) => handleId(id, index, edge)}
      onMove={(edge, minute) => setDay(index, moveEdge(days[index] ?? [], edge, minute, neighborsOf(days, index)))}
      onNeighbour={(edge, by) => focusNeighbour(id, days, index, edge, by)}
      onCopy={() => setDays(days.map((day) => (day.length === 0 ? day : (days[index] ?? []))))}
      onOff={() => {
        setDay(index, []);
        focusNeighbour(id, days, index, 'start', 1);
      }}
      onAdd={() =>
        setDay(index, days.find((hours) => hours.length > 0) ?? patternDays('five eights', defaultFrame)[1] ?? [])
      }
      onExact={() => setExact(index)}
    />
  );
  const choosePattern = (pattern: PatternId) =>
    onChange(patternDays(pattern, { ...frame, ...(rest.rest === null ? {} : { rest: rest.rest }) }));
  return (
    <div className="schedule">
      <PatternChoice value={patternOf(days)} onChange={choosePattern} />
      <div className="schedule-weeks">
        {[0, 7].map((first) => (
          <div
            key={first}
            role="group"
            aria-label={first === 0 ? 'First week' : 'Second week'}
            className="schedule-week"
          >
            <ScheduleScale
              title={`${first === 0 ? 'First' : 'Second'} week`}
              sub={anchor === null ? '' : `from ${shortDayName(addDays(anchor, first))}`}
              drawn={drawn}
            />
            {weekdayNames.map((_, day) => dayOf(first + day))}
          </div>
        ))}
      </div>
      <div className="schedule-foot">
        <TimeField
          label="Break from"
          value={rest.rest}
          error={rest.rest === null ? 'Type a time, such as noon.' : null}
          onChange={(value) => changeRest({ rest: value })}
        />
        <LengthField
          label="Break, minutes"
          step={15}
          most={longestBreak}
          value={rest.restMinutes}
          error={rest.restMinutes === null ? 'Type minutes; 0 for none.' : null}
          onChange={(restMinutes) => changeRest({ restMinutes })}
        />
        <p className="schedule-sum">
          <span className="muted">Two weeks, breaks not counted</span>{' '}
          <b>{durationName(days.reduce((sum, hours) => sum + lengthOf(hours), 0))}</b>
        </p>
      </div>
      <p className="schedule-keys small muted">
        <span>
          <Kbd keys="←" /> <Kbd keys="→" /> 15 minutes
        </span>
        <span>
          <Kbd keys="Shift+←" /> <Kbd keys="Shift+→" /> 1 minute
        </span>
        <span>
          <Kbd keys="↑" /> <Kbd keys="↓" /> same end, next day
        </span>
        <span>
          <Kbd keys="Ctrl+D" /> copy to all working days
        </span>
        <span>
          <Kbd keys="Delete" /> day off
        </span>
      </p>
      {exact === null ? null : (
        <HoursDialog
          name={`${exact < 7 ? 'First' : 'Second'} ${weekdayNames[exact % 7]}`}
          hours={days[exact] ?? []}
          neighbors={neighborsOf(days, exact)}
          onSave={(hours) => setDay(exact, hours)}
          onClose={() => setExact(null)}
        />
      )}
    </div>
  );
}

function PatternChoice({
  value,
  onChange,
}: {
  readonly value: PatternId | null;
  readonly onChange: (pattern: PatternId) => void;
}) {
  const name = useId();
  return (
    <fieldset className="pattern-choice">
      <legend className="visually-hidden">Pattern</legend>
      {patterns.map(({ pattern, label, sub }) => (
        <label key={label} className="pattern-card">
          <input
            type="radio"
            name={name}
            checked={value === pattern}
            onChange={() => {
              if (pattern !== null) onChange(pattern);
            }}
          />
          <b>{label}</b>
          <span className="small muted">{sub}</span>
        </label>
      ))}
    </fieldset>
  );
}

const patterns = [
  { pattern: 'five eights', label: 'Five days of 8\u00a0h', sub: 'Monday to Friday' },
  { pattern: 'five-four-nine', label: '5-4/9', sub: '9 days in 2 weeks' },
  { pattern: 'four tens', label: 'Four days of 10\u00a0h', sub: 'one weekday off' },
  { pattern: null, label: 'My own', sub: 'any hours, below' },
] as const;

function ScheduleScale({
  title,
  sub,
  drawn,
}: {
  readonly title: string;
  readonly sub: string;
  readonly drawn: { readonly from: number; readonly to: number };
}) {
  const clock = useClockForm();
  const hours = (drawn.to - drawn.from) / 60;
  const every = hours > 14 ? 4 : 2;
  const marks = Array.from({ length: Math.ceil(hours / every) }, (_, index) => drawn.from / 60 + index * every);
  return (
    <>
      <p className="schedule-title">
        <b>{title}</b> <span className="small muted">{sub}</span>
      </p>
      <div className="schedule-row schedule-scale small muted" aria-hidden="true">
        <span />
        <div>
          {marks.map((hour) => (
            <span key={hour} style={{ left: `${((hour * 60 - drawn.from) / (drawn.to - drawn.from)) * 100}%` }}>
              {hourName((hour > 24 ? hour - 24 : hour) * 60, clock)}
            </span>
          ))}
        </div>
        <span />
      </div>
    </>
  );
}

function handleId(id: string, index: number, edge: Edge): string {
  return `${id}-${index}-${edge}`;
}

/** The same end of the next working day in that direction, wrapping around. */
function focusNeighbour(id: string, days: ScheduleDays, index: number, edge: Edge, by: 1 | -1): void {
  for (let step = 1; step < days.length; step += 1) {
    const at = (index + by * step + days.length * days.length) % days.length;
    if ((days[at] ?? []).length > 0) return document.getElementById(handleId(id, at, edge))?.focus();
  }
}
