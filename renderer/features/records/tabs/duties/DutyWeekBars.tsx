import type { DutyLine } from '#shared/reports/dutiesTables';
import { countedText } from '#shared/reports/figures';
import { hoursText } from '#shared/reports/marginText';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { chartScale } from '#renderer/ui/chart/chartScale';
import { expectedMinutes } from './dutyRows';

const [width, base, top] = [244, 130, 16];

/** The hours of each week as bars, those of weeks that are not whole hatched, with a line at what was expected. */
export function DutyWeekBars({ line }: { readonly line: DutyLine }) {
  const weeks = line.weeks.slice(-13);
  const expected = expectedMinutes(line);
  const scale = chartScale([...weeks.map(({ minutes }) => minutes), expected ?? 0].map((one) => one / 60), 3);
  const y = (minutes: number) => base - (minutes / 60 / scale.top) * (base - top);
  const step = width / Math.max(7, weeks.length);
  const bar = Math.min(28, step - 4);
  const isDense = weeks.length > 7;
  return (
    <svg className="duty-weeks group-coll" width="308" height="168" role="img" aria-label={weeksSummary(line)}>
      <Hatch />
      {scale.ticks.map((tick) => (
        <path key={tick} className="grid" d={`M0 ${y(tick * 60)}H${width}`} />
      ))}
      <text x={width + 8} y={y(scale.top * 60) + 4}>{`${scale.top} hours`}</text>
      <path className="axis" d={`M0 ${base}.5H${width}`} />
      <text x={width + 8} y={base + 4}>0</text>
      {weeks.map(({ first, minutes, isWhole }, index) => (
        <g key={first}>
          <rect
            className={isWhole ? 'bar' : 'bar bar-open'}
            x={4 + index * step}
            y={y(minutes)}
            width={bar}
            height={base - y(minutes)}
          >
            <title>{`Week of ${shortDayName(first)}: ${hoursText(minutes)} hours${isWhole ? '' : ', not whole'}`}</title>
          </rect>
          {isDense ? null : (
            <text className="figure anchor-middle" x={4 + index * step + bar / 2} y={base + 16}>
              {hoursText(minutes)}
            </text>
          )}
          {!isDense || index % 4 === 0 ? (
            <text className={isDense ? '' : 'anchor-middle'} x={4 + index * step + (isDense ? 0 : bar / 2)} y={base + (isDense ? 18 : 33)}>
              {index === 0 || isDense ? shortDayName(first) : dayName(first, weeks[index - 1]?.first ?? first)}
            </text>
          ) : null}
        </g>
      ))}
      {expected === null ? null : <Expected y={y(expected)} minutes={expected} />}
    </svg>
  );
}

/** Only the day where the month is that of the week before. */
function dayName(day: Day, before: Day): string {
  return day.slice(0, 7) === before.slice(0, 7) ? String(Number(day.slice(8))) : shortDayName(day);
}

function Expected({ y, minutes }: { readonly y: number; readonly minutes: number }) {
  return (
    <>
      <path className="expected-gap" d={`M0 ${y}H${width + 2}`} />
      <path className="expected" d={`M0 ${y}H${width + 2}`} />
      <text className="figure" x={width + 8} y={y - 1}>{hoursText(minutes)}</text>
      <text x={width + 8} y={y + 14}>expected</text>
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

/** The figures of the weeks in words, for the picture of them. */
function weeksSummary({ label, weeks, actual, expected }: DutyLine): string {
  const mean = actual === null ? 'no whole week yet' : `mean ${hoursText(actual)} hours`;
  const said = expected === null ? '' : `, expected ${hoursText(expected)}`;
  return `${label}, hours a week in ${countedText(weeks.length, 'week')}: ${mean}${said}`;
}
