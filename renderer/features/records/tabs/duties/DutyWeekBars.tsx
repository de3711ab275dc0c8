import type { DutyWeek } from '#shared/analysis/records/dutyWeeks';
import type { DutyLine } from '#shared/reports/dutiesTables';
import { countedText } from '#shared/reports/figures';
import { hoursText } from '#shared/reports/marginText';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { chartScale } from '#renderer/ui/chart/chartScale';
import { expectedMinutes } from './dutyRows';

const [width, base, top] = [244, 130, 16];
const mostWeeks = 13;

/** The hours of each week as bars, hatched for weeks that are not whole, with a line at the expected hours. */
export function DutyWeekBars({ line }: { readonly line: DutyLine }) {
  const weeks = line.weeks.slice(-mostWeeks);
  const expected = expectedMinutes(line);
  const scale = chartScale([...weeks.map(({ minutes }) => minutes), expected ?? 0].map((one) => one / 60), 3);
  const y = (minutes: number) => base - (minutes / 60 / scale.top) * (base - top);
  const step = width / Math.max(7, weeks.length);
  const bar = Math.min(28, step - 4);
  return (
    <svg className="records-chart group-coll" width="308" height="168" role="img" aria-label={weeksSummary(line)}>
      <Hatch />
      {scale.ticks.map((tick) => (
        <path key={tick} className="records-grid" d={`M0 ${y(tick * 60)}H${width}`} />
      ))}
      <text x={width + 8} y={y(scale.top * 60) + 4}>
        {`${scale.top} hours`}
      </text>
      <path className="records-axis" d={`M0 ${base}.5H${width}`} />
      <text x={width + 8} y={base + 4}>
        0
      </text>
      {weeks.map(({ first, minutes, isWhole }, index) => (
        <rect
          key={first}
          className={isWhole ? 'records-bar' : 'duty-hatched'}
          x={4 + index * step}
          y={y(minutes)}
          width={bar}
          height={base - y(minutes)}
        >
          <title>{`Week of ${shortDayName(first)}: ${hoursText(minutes)} hours${isWhole ? '' : ', not whole'}`}</title>
        </rect>
      ))}
      <WeekNames weeks={weeks} middleOf={(index) => 4 + index * step + bar / 2} />
      {expected === null ? null : <Expected y={y(expected)} minutes={expected} />}
    </svg>
  );
}

type WeekNamesProps = { readonly weeks: readonly DutyWeek[]; readonly middleOf: (index: number) => number };

/** The hours and the first day of each week; with more than seven weeks, only the day of every fourth. */
function WeekNames({ weeks, middleOf }: WeekNamesProps) {
  if (weeks.length > 7) {
    return weeks.map(({ first }, index) =>
      index % 4 === 0 ? (
        <text key={first} x={middleOf(index) - 8} y={base + 18}>
          {shortDayName(first)}
        </text>
      ) : null,
    );
  }
  return weeks.map(({ first, minutes }, index) => (
    <g key={first}>
      <text className="records-figure records-middle" x={middleOf(index)} y={base + 16}>
        {hoursText(minutes)}
      </text>
      <text className="records-middle" x={middleOf(index)} y={base + 33}>
        {dayName(first, weeks[index - 1]?.first ?? null)}
      </text>
    </g>
  ));
}

/** Only the number of the day if the week before is in the same month. */
function dayName(day: Day, before: Day | null): string {
  return before?.slice(0, 7) === day.slice(0, 7) ? String(Number(day.slice(8))) : shortDayName(day);
}

function Expected({ y, minutes }: { readonly y: number; readonly minutes: number }) {
  return (
    <>
      <path className="records-level-gap" d={`M0 ${y}H${width + 2}`} />
      <path className="records-level" d={`M0 ${y}H${width + 2}`} />
      <text className="records-figure" x={width + 8} y={y - 1}>
        {hoursText(minutes)}
      </text>
      <text x={width + 8} y={y + 14}>
        expected
      </text>
    </>
  );
}

function Hatch() {
  return (
    <defs>
      <pattern id="duty-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" fill="var(--coll-t)" />
        <path d="M0 0V4" stroke="var(--coll)" strokeWidth="1.5" />
      </pattern>
    </defs>
  );
}

/** The figures of the weeks in words, as the text alternative of the chart. */
function weeksSummary({ label, weeks, actual, expected }: DutyLine): string {
  const mean = actual === null ? 'no whole week yet' : `mean ${hoursText(actual)} hours`;
  const said = expected === null ? '' : `, expected ${hoursText(expected)}`;
  return `${label}, hours a week in ${countedText(weeks.length, 'week')}: ${mean}${said}`;
}
