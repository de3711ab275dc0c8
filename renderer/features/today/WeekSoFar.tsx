import { memo, type CSSProperties } from 'react';
import { shortDayName, weekdayNames } from '#shared/time/dateNames';
import { addDays, dayOfWeek, monthOf } from '#shared/time/days';
import { groupClass } from '#renderer/domain-ui/WorkIcon';
import { useAppointmentsBetween } from '#renderer/queries/appointments';
import { useSettings } from '#renderer/queries/settings';
import { useTotals } from '#renderer/queries/totals';
import { SectionHead } from '#renderer/ui/SectionHead';
import { runningOn, type DayFacts } from './model/dayFacts';
import { weekSoFar, type WeekDay } from './model/weekSoFar';
import './weekSoFar.css';

/** The week in bars of minutes by group, shown if the window is wide enough for a third column. */
export const WeekSoFar = memo(function WeekSoFar({ facts }: { readonly facts: DayFacts }) {
  const first = addDays(facts.day, -6);
  const last = addDays(facts.day, 6);
  const months = useTotals([facts.officer], [...new Set([monthOf(first), monthOf(facts.day), monthOf(last)])]);
  const planned = useAppointmentsBetween([facts.officer], first, last);
  const weekStart = useSettings()?.weekStart;
  if (months === undefined || planned === undefined || weekStart === undefined) return null;
  const days = weekSoFar(facts, weekStart, months, planned);
  const isRunning = runningOn({ ...facts, day: facts.presentDay }) !== null;
  const sub = isRunning ? 'minutes, with the timer' : 'minutes logged';
  const longest = Math.max(480, ...days.map(({ minutes }) => minutes));
  return (
    <section className="week-so-far" aria-labelledby="week-title">
      <SectionHead id="week-title" title="The week so far" sub={sub} />
      <table>
        <tbody>
          {days.map((one) => (
            <tr key={one.day} aria-current={one.day === facts.day ? 'date' : undefined}>
              <th scope="row">
                {weekdayNames[dayOfWeek(one.day)]?.slice(0, 3)}{' '}
                <span className="visually-hidden">{shortDayName(one.day)}</span>
                <span aria-hidden="true">{Number(one.day.slice(8))}</span>
              </th>
              <td>
                <Bar one={one} longest={longest} isToCome={one.day > facts.presentDay} />
              </td>
              <td className="week-minutes">{one.minutes === 0 ? '' : one.minutes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});

function Bar({
  one,
  longest,
  isToCome,
}: {
  readonly one: WeekDay;
  readonly longest: number;
  readonly isToCome: boolean;
}) {
  if (one.minutes === 0) return <span className="muted small">{plannedName(one.appointments, isToCome)}</span>;
  return (
    <span
      className="week-bar"
      role="img"
      aria-label={one.groups.map(({ group, minutes }) => `${group} ${minutes} min`).join(', ')}
    >
      {one.groups.map(({ group, minutes }) => (
        <i key={group} className={groupClass[group]} style={{ '--share': minutes / longest } as CSSProperties} />
      ))}
    </span>
  );
}

function plannedName(count: number, isToCome: boolean): string {
  if (count === 0) return isToCome ? 'nothing planned' : 'nothing logged';
  return count === 1 ? '1 appointment' : `${count} appointments`;
}
