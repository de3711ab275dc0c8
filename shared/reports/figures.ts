import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `12,345`: a count or minutes, rounded for display. */
export function countText(value: number): string {
  return whole.format(value);
}

/** `14.0%`: a share of 1. */
export function shareText(share: number): string {
  return `${tenths.format(share * 100)}%`;
}

/** `1 day`, `3 days`: a count with its noun. */
export function countedText(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

/** `Jun 22 to Sep 13, 2026`, `Dec 28, 2025 to Jan 3, 2026`, `Sep 16, 2026`. */
export function rangeText({ first, last }: { readonly first: Day; readonly last: Day }): string {
  const [firstYear, lastYear] = [first.slice(0, 4), last.slice(0, 4)];
  const end = `${shortDayName(last)}, ${lastYear}`;
  if (first === last) return end;
  return `${shortDayName(first)}${firstYear === lastYear ? '' : `, ${firstYear}`} to ${end}`;
}
