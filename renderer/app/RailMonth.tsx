import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { Day, Month } from '#shared/time/day';
import { longDayName, monthName, weekdayNames } from '#shared/time/dateNames';
import { addDays, monthOf } from '#shared/time/days';
import { addMonths } from '#shared/time/months';
import { useToday } from '#renderer/queries/clock';
import { useRoute } from '#renderer/state/route';
import { Button } from '#renderer/ui/Button';
import { monthDays, type MonthDay } from './monthDays';
import { useMonthRecords } from './useMonthRecords';
import './RailMonth.css';

type RailMonthProps = { readonly viewer: Recorded<Officer>; readonly weekStart: number };

/** A month whose days can be opened; days with gaps have a ring below their number. */
export function RailMonth({ viewer, weekStart }: RailMonthProps) {
  const present = useToday(viewer);
  const shownDay = useRoute((state) => state.shownDay) ?? present;
  const [turned, setTurned] = useState<Month | null>(null);
  const [focused, setFocused] = useState<Day | null>(null);
  const month = turned ?? monthOf(shownDay);
  const records = useMonthRecords(viewer.id, month);
  const weeks = useMemo(() => monthDays(month, weekStart, present, records), [month, weekStart, present, records]);
  const days = weeks.flat();
  const tabStop =
    days.find(({ day }) => day === focused) ??
    days.find(({ day }) => day === shownDay) ??
    days.find(({ isOfMonth }) => isOfMonth);
  const open = (day: Day) => {
    setTurned(null);
    useRoute.getState().showDay(day === present ? null : day);
    useRoute.getState().go('today');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, day: Day) => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const next = addDays(day, step);
    setFocused(next);
    setTurned(monthOf(next));
    const table = event.currentTarget.closest('table');
    // The month may have to be turned first.
    setTimeout(() => table?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus());
  };
  return (
    <section className="rail-month" aria-labelledby="rail-month-name">
      <div className="rail-month-head">
        <h2 id="rail-month-name" aria-live="polite">
          {monthName(month)}
        </h2>
        <Button
          look="quiet"
          size="small"
          icon="chevronLeft"
          aria-label="Month before"
          onClick={() => setTurned(addMonths(month, -1))}
        />
        <Button
          look="quiet"
          size="small"
          icon="chevronRight"
          aria-label="Month after"
          onClick={() => setTurned(addMonths(month, 1))}
        />
      </div>
      <table>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, index) => weekdayNames[(weekStart + index) % 7] ?? '').map((name) => (
              <th key={name} scope="col" abbr={name}>
                {name.slice(0, 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((one) => (
                <td key={one.day}>
                  <DayButton
                    one={one}
                    isShown={one.day === shownDay}
                    isPresent={one.day === present}
                    isStop={one === tabStop}
                    onOpen={open}
                    onFocus={setFocused}
                    onKeyDown={onKeyDown}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {days.some(({ state }) => state === 'gaps') ? <p>day with gaps</p> : null}
      <HolidayList days={days} />
    </section>
  );
}

/** The federal holidays of the month by name: `11 Veterans Day`. */
function HolidayList({ days }: { readonly days: readonly MonthDay[] }) {
  const holidays = days.filter(({ isOfMonth, holiday }) => isOfMonth && holiday !== null);
  if (holidays.length === 0) return null;
  return (
    <ul className="rail-holidays" aria-label="Federal holidays">
      {holidays.map(({ day, holiday }) => (
        <li key={day}>
          <b>{Number(day.slice(8))}</b> {holiday}
        </li>
      ))}
    </ul>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

type DayButtonProps = {
  readonly one: MonthDay;
  readonly isShown: boolean;
  readonly isPresent: boolean;
  readonly isStop: boolean;
  readonly onOpen: (day: Day) => void;
  readonly onFocus: (day: Day) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>, day: Day) => void;
};

function DayButton({ one, isShown, isPresent, isStop, onOpen, onFocus, onKeyDown }: DayButtonProps) {
  const { day, isOfMonth, state, holiday } = one;
  const remarks = [
    ...(holiday === null ? [] : [holiday]),
    ...(isPresent ? ['today'] : []),
    ...(isShown ? ['shown'] : []),
    ...(state === null ? [] : [stateNames[state]]),
  ];
  return (
    <button
      type="button"
      className="rail-day"
      data-day={day}
      data-dim={!isOfMonth}
      data-gaps={state === 'gaps'}
      data-shown={isShown}
      data-holiday={holiday !== null}
      title={holiday ?? undefined}
      aria-label={[longDayName(day), ...remarks].join(', ')}
      aria-current={isPresent ? 'date' : undefined}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onFocus(day)}
      onKeyDown={(event) => onKeyDown(event, day)}
      onClick={() => onOpen(day)}
    >
      {Number(day.slice(8))}
    </button>
  );
}

const stateNames = { logged: 'logged', gaps: 'with gaps' } as const;
