import { weekdayNames } from '#shared/time/dateNames';
import { Checkbox } from '#renderer/ui/form/Checkbox';
import { TimeField } from '#renderer/ui/form/TimeField';
import type { DutyValues } from './dutyValues';

type PlannedHoursProps = {
  readonly values: DutyValues;
  readonly set: (change: Partial<DutyValues>) => void;
  readonly errorAt: (field: string) => string | null;
};

/** The weekdays and hours of a duty that has any. */
export function PlannedHours({ values, set, errorAt }: PlannedHoursProps) {
  const { weekdays, isPlanned } = values;
  const isEndMissing = values.start !== null && values.end === null;
  const problem = errorAt('weekdays');
  const toggle = (weekday: number) =>
    set({
      weekdays: weekdays.includes(weekday)
        ? weekdays.filter((one) => one !== weekday)
        : [...weekdays, weekday].toSorted((one, other) => one - other),
    });
  return (
    <>
      <Checkbox
        label="At the same hours on some weekdays"
        checked={isPlanned}
        onChange={(wanted) => set({ isPlanned: wanted })}
      />
      {isPlanned ? (
        <fieldset className="duty-weekdays" aria-describedby={problem === null ? undefined : 'duty-weekdays-problem'}>
          <legend className="visually-hidden">Weekdays</legend>
          <div className="form-row">
            {weekdayNames.map((name, weekday) => (
              <Checkbox
                key={name}
                label={<span title={name}>{name.slice(0, 3)}</span>}
                checked={weekdays.includes(weekday)}
                onChange={() => toggle(weekday)}
              />
            ))}
          </div>
          {problem === null ? null : (
            <p id="duty-weekdays-problem" className="field-error">
              {problem}
            </p>
          )}
          <div className="form-row">
            <TimeField
              label="From"
              value={values.start}
              error={isEndMissing ? null : errorAt('hours')}
              onChange={(start) => set({ start })}
            />
            <TimeField
              label="To"
              isEnd
              value={values.end}
              error={isEndMissing ? errorAt('hours') : null}
              onChange={(end) => set({ end })}
            />
          </div>
        </fieldset>
      ) : null}
    </>
  );
}
