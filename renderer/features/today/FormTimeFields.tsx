import { clockName, longDayName } from '#shared/time/dateNames';
import type { MinuteOfDay } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { minuteOfDay } from '#shared/time/zones';
import { Button } from '#renderer/ui/Button';
import { Segmented } from '#renderer/ui/Segmented';
import { DayField } from '#renderer/ui/form/DayField';
import { FieldBeside, FieldRow } from '#renderer/ui/form/Field';
import { LengthField } from '#renderer/ui/form/LengthField';
import { TimeField } from '#renderer/ui/form/TimeField';
import { wrongField } from '#renderer/ui/form/formParts';
import type { Form } from '#renderer/ui/form/useForm';
import type { DayFacts } from './model/dayFacts';
import { gapFrom, isTwice, lengthProblem, readFormTime, withLength, type FormTime, type Pass } from './model/formTime';
import { minutesOf } from './model/spans';
import './formTime.css';

type FormTimeFieldsProps = {
  readonly facts: DayFacts;
  readonly values: FormTime;
  readonly problem: Form<FormTime>['problem'];
  readonly errorAt: (field: string) => string | null;
  readonly set: (change: Partial<FormTime>) => void;
};

const passes = [
  { value: 'first', label: 'before the clock is set back' },
  { value: 'second', label: 'after it' },
] as const satisfies readonly { readonly value: Pass; readonly label: string }[];

/** Day, from, to or length, with their problems below and buttons that fix them. */
export function FormTimeFields({ facts, values, problem, errorAt, set }: FormTimeFieldsProps) {
  const { day, from, to, nextDay, length } = values;
  const { zone } = facts;
  const read = readFormTime(values, facts);
  const endDay = day === null || !nextDay ? day : addDays(day, 1);
  return (
    <>
      <div className="form-time">
        <FieldRow columns="144px 84px minmax(0, 1fr)">
          <DayField
            label="Day"
            error={errorAt('day')}
            value={day}
            max={facts.presentDay}
            onChange={(next) => set({ day: next })}
          />
          <TimeField
            label="From"
            error={errorAt('from')}
            value={from}
            onChange={(next) =>
              set({ from: next, fromPass: null, ...(length === null ? {} : withLength(next, length)) })
            }
          />
          <TimeField
            label="To"
            isEnd={!nextDay && from !== 0}
            error={errorAt('to')}
            value={to}
            onChange={(next) => set({ to: next, toPass: null, nextDay: nextDay && !isAfter(next, from), length: null })}
          />
        </FieldRow>
        {nextDay && endDay !== null ? <p className="muted small">It ends on {longDayName(endDay)}.</p> : null}
        {problem?.code === 'ends-before-start' ? <Corrections facts={facts} values={values} set={set} /> : null}
        {isTwice(day, from, zone) ? (
          <Segmented
            small
            label={`Which ${clockName(from ?? 0, facts.clock)} it began at`}
            value={values.fromPass}
            segments={passes}
            onChange={(pass) => set({ fromPass: pass, from })}
          />
        ) : null}
        {isTwice(endDay, to, zone) ? (
          <Segmented
            small
            label={`Which ${clockName(to ?? 0, facts.clock)} it ended at`}
            value={values.toPass}
            segments={passes}
            onChange={(pass) => set({ toPass: pass, to })}
          />
        ) : null}
      </div>
      <FieldBeside>
        <LengthField
          label="or length"
          takesNegative
          help="minutes or 1h30; typed here, it sets To"
          error={lengthProblem(length) ?? errorAt('length')}
          value={read.ok ? minutesOf(read.value) : length}
          onChange={(minutes) => set(withLength(from, minutes))}
        />
      </FieldBeside>
    </>
  );
}

/** The likely corrections of an end before the start, each with a key of its own. */
function Corrections({ facts, values, set }: Pick<FormTimeFieldsProps, 'facts' | 'values' | 'set'>) {
  const gap = gapFrom(facts, values);
  const gapEnd = gap === null ? null : minuteOfDay(gap.end, facts.zone);
  const { day, to } = values;
  const canBeNextDay = day !== null && to !== null && day < facts.presentDay;
  // A used button disappears: the focus moves to the field that it set.
  const fix = (button: HTMLElement, change: Partial<FormTime>) => {
    wrongField(button.closest('form'))?.focus();
    set(change);
  };
  return (
    <div className="row form-corrections">
      {gapEnd === null ? null : (
        <Button
          size="small"
          keys="Alt+1"
          onClick={({ currentTarget }) =>
            fix(currentTarget, { to: gapEnd, toPass: null, nextDay: false, length: null })
          }
        >
          Fill the gap, {clockName(gapEnd, facts.clock)}
        </Button>
      )}
      {canBeNextDay ? (
        <Button size="small" keys="Alt+2" onClick={({ currentTarget }) => fix(currentTarget, { to, nextDay: true })}>
          Next day {clockName(to, facts.clock)}
        </Button>
      ) : null}
    </div>
  );
}

function isAfter(to: MinuteOfDay | null, from: MinuteOfDay | null): boolean {
  return to !== null && from !== null && to >= from;
}
