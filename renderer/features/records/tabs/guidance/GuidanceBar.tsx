import type { Day } from '#shared/time/day';
import { addDays, dayFrom, daysBetween } from '#shared/time/days';
import type { GuidanceRow } from './guidanceRows';

const [width, height] = [132, 22];

/** The days that the bars of a list show: from the first day of a year to some days after the present one. */
export type BarScale = { readonly first: Day; readonly last: Day; readonly years: readonly Day[] };

/** The scale for some rows: the years from the earliest piece on, at most four, up to a month after the present day. */
export function barScale(rows: readonly GuidanceRow[], today: Day): BarScale {
  const present = Number(today.slice(0, 4));
  const earliest = Math.min(present - 1, ...rows.map(({ force }) => Number(force.first.slice(0, 4))));
  const firstYear = Math.max(earliest, present - 3);
  const years = Array.from({ length: present - firstYear + 1 }, (_, index) => dayFrom(firstYear + index, 1, 1));
  const known = years.flatMap((day) => day ?? []);
  return { first: known[0] ?? today, last: addDays(today, 45), years: known };
}

function xOf({ first, last }: BarScale, day: Day): number {
  return Math.max(0, Math.min(width, (daysBetween(first, day) / daysBetween(first, last)) * width));
}

/** The years above the bars. */
export function GuidanceAxis({ scale }: { readonly scale: BarScale }) {
  return (
    <svg className="guidance-axis" width={width} height="16" role="img" aria-label="Time in force, by year">
      {scale.years.map((day) => (
        <text key={day} x={xOf(scale, day)} y="12">
          {day.slice(0, 4)}
        </text>
      ))}
    </svg>
  );
}

type GuidanceBarProps = { readonly row: GuidanceRow; readonly scale: BarScale; readonly day: Day };

/** The time in force as a bar: filled if it was written, hollow if oral, pointed without an end. */
export function GuidanceBar({ row: { piece, force }, scale, day }: GuidanceBarProps) {
  const from = xOf(scale, force.first);
  const isOpen = force.last === null;
  const to = isOpen ? width : xOf(scale, force.last ?? scale.last);
  const at = Math.round(xOf(scale, day));
  return (
    <svg className="guidance-bar" width={width + 6} height={height} aria-hidden="true">
      {scale.years.map((year) => (
        <path key={year} className="guidance-grid" d={`M${Math.round(xOf(scale, year)) + 0.5} 0V${height}`} />
      ))}
      {to < from ? null : (
        <path
          className={piece.channel === 'oral' ? 'guidance-oral' : 'guidance-filled'}
          d={
            isOpen
              ? `M${from} 7H${to - 4}V4L${to + 2} 11L${to - 4} 18V15H${from}Z`
              : `M${from} 7H${Math.max(from + 2, to)}V15H${from}Z`
          }
        />
      )}
      <path className="guidance-day" d={`M${at} 0V${height}`} />
    </svg>
  );
}
