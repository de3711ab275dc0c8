import { daysBetween } from '#shared/time/days';
import { countedText } from '#shared/reports/figures';
import { hoursText } from '#shared/reports/marginText';
import { monthNames } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { fiscalYearDays } from '#shared/time/workCalendar';
import { Button } from '#renderer/ui/Button';
import { chartScale } from '#renderer/ui/chart/chartScale';
import type { ShownTraining } from './useTraining';

type HoursPanelProps = {
  readonly shown: ShownTraining;
  readonly today: Day;
  readonly onRequirement: () => void;
};

/** The hours of training of the fiscal year, step by step, against what the year requires. */
export function HoursPanel({ shown, today, onRequirement }: HoursPanelProps) {
  const { hours, requirement, workdaysLeft } = shown;
  return (
    <section aria-labelledby="training-hours">
      <h2 id="training-hours">{headOf(shown)}</h2>
      <p className="muted">
        Hours attended in the fiscal year; {countedText(workdaysLeft, 'workday is', 'workdays are')} left.
      </p>
      <HoursChart shown={shown} today={today} />
      <p className="small muted">
        {hours.repeated === 0
          ? ''
          : `${hoursText(hours.repeated)} h are in two or more of log, absences and sessions; counted once. `}
        {hours.outside === 0 ? '' : `${hoursText(hours.outside)} h of training belong to no session. `}
        {requirement === null ? 'No requirement is set. ' : `Requirement: ${requirement.source}. `}
      </p>
      <Button size="small" onClick={onRequirement}>
        {requirement === null ? 'Set the requirement…' : 'Change the requirement…'}
      </Button>
    </section>
  );
}

function headOf({ hours, requirement, fiscalYear }: ShownTraining): string {
  if (requirement === null) return `${hoursText(hours.counted)} hours in fiscal year ${fiscalYear}`;
  const short = requirement.minutes - hours.counted - hours.planned;
  return short > 0 ? `${hoursText(short)} hours short on September 30` : 'The required hours are reached or planned';
}

const [width, chartWidth, base, top] = [286, 224, 112, 16];

function HoursChart({ shown: { hours, requirement, fiscalYear }, today }: Omit<HoursPanelProps, 'onRequirement'>) {
  const { first, last } = fiscalYearDays(fiscalYear);
  const all = hours.counted + hours.planned;
  const scale = chartScale([all / 60, (requirement?.minutes ?? 0) / 60], 3);
  const x = (day: Day) => (daysBetween(first, day) / daysBetween(first, last)) * chartWidth;
  const y = (minutes: number) => base - (minutes / 60 / scale.top) * (base - top);
  const now = Math.min(chartWidth, x(today));
  const steps = hours.steps.map(({ day, minutes }) => `H${x(day)}V${y(minutes)}`).join('');
  const required = requirement === null ? '' : ` of ${hoursText(requirement.minutes)} required`;
  const counted = `${hoursText(hours.counted)}${required}`;
  const summary = `Hours of fiscal year ${fiscalYear}: ${counted}; ${hoursText(all)} with plan`;
  return (
    <svg className="training-hours" width={width} height={base + 24} role="img" aria-label={summary}>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path className="training-grid" d={`M0 ${y(tick * 60)}H${chartWidth}`} />
          {Math.abs(y(tick * 60) - 8 - y(requirement?.minutes ?? 0)) < 12 ? null : (
            <text x="0" y={y(tick * 60) - 3}>{tick}</text>
          )}
        </g>
      ))}
      <path className="training-area" d={`M0 ${base}${steps}H${now}V${base}Z`} />
      <path className="training-line" d={`M0 ${base}${steps}H${now}`} />
      {hours.planned === 0 ? null : (
        <path className="training-plan" d={`M${now} ${y(hours.counted)}V${y(all)}H${chartWidth}`} />
      )}
      {requirement === null ? null : (
        <>
          <path className="training-required" d={`M0 ${y(requirement.minutes)}H${chartWidth}`} />
          <text className="training-figure" x="24" y={y(requirement.minutes) - 5}>
            {hoursText(requirement.minutes)} required
          </text>
        </>
      )}
      <text className="training-figure" x={chartWidth + 8} y={y(hours.planned === 0 ? hours.counted : all) + 4}>
        {hoursText(all)}
      </text>
      {hours.planned === 0 ? null : <text x={chartWidth + 8} y={y(all) + 20}>with plan</text>}
      <path className="training-axis" d={`M0 ${base}H${chartWidth}`} />
      {[0, 3, 6, 9].map((count) => (
        <text key={count} x={(count / 12) * chartWidth} y={base + 16} textAnchor={count === 0 ? 'start' : 'middle'}>
          {monthNames[(9 + count) % 12]?.slice(0, 3)}
        </text>
      ))}
      <text x={chartWidth} y={base + 16} textAnchor="middle">Sep 30</text>
    </svg>
  );
}
