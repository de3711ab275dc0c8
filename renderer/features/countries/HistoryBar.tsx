import { useId } from 'react';
import type { CountryTerms } from '#shared/records/countryPolicy';
import { statusNames } from '#shared/rules/documents/countryState';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween } from '#shared/time/days';
import { changeText } from './model/countryRows';

type HistoryBarProps = { readonly name: string; readonly terms: readonly CountryTerms[]; readonly today: Day };

const width = 318;

/** The smallest share of the bar that leaves room for a label before the next one. */
const labelWidth = 76;

/** The history of a country to scale, up to today or to the last terms: each status with its own pattern. */
export function HistoryBar({ name, terms, today }: HistoryBarProps) {
  const hatch = useId();
  const first = terms[0]?.from ?? today;
  const last = [today, addDays(terms.at(-1)?.from ?? today, 30), addDays(first, 30)].toSorted().at(-1) ?? today;
  const x = (day: Day) => (daysBetween(first, day) / daysBetween(first, last)) * (width - 2) + 1;
  const stretches = statusStretches(terms, last);
  const summary = terms.map((one, index) => `${changeText(one, terms[index - 1] ?? null)} from ${one.from}`).join('; ');
  return (
    <svg
      className="country-bar" width={width} height="68" viewBox={`0 0 ${width} 68`} role="img"
      aria-label={`${name}: ${summary}`}
    >
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" />
        </pattern>
      </defs>
      {stretches.map(({ status, from, to }) => (
        <g key={from}>
          <rect
            className="country-stretch" data-status={status ?? 'none'}
            x={x(from)} y="20.5" width={x(to) - x(from)} height="13"
            fill={status === 'delays' ? `url(#${hatch})` : undefined}
          />
          {x(to) - x(from) < labelWidth ? null : (
            <text x={x(from)} y="14">{status === null ? 'Not set' : statusNames[status]}</text>
          )}
        </g>
      ))}
      <path className="country-now" d={`M${x(today)} 18V38`} />
      <path className="country-axis" d={`M0 50.5H${width}`} />
      <text x="0" y="64">{`${shortDayName(first)}, ${first.slice(0, 4)}`}</text>
      <text className="country-end" x={Math.min(width, Math.max(x(today), 130))} y="64">today</text>
    </svg>
  );
}

type Stretch = { readonly status: CountryTerms['status']; readonly from: Day; readonly to: Day };

/** Merges consecutive terms of the same status into one stretch. */
function statusStretches(terms: readonly CountryTerms[], last: Day): Stretch[] {
  const begins = terms.filter(({ status }, index) => index === 0 || status !== terms[index - 1]?.status);
  return begins.map(({ status, from }, index) => ({ status, from, to: begins[index + 1]?.from ?? last }));
}
