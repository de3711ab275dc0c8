import { compareText } from '#shared/base/compareText';
import { sumOf, type ActivityLine } from './activityLines';
import { countText, countedText, shareText } from './figures';
import type { CollateralShare } from './workloadFigures';

/**
 * The finding in one sentence: what took the most time, and how much collateral duties took, with denominators.
 * `people` says whose hours they are: `Of 7 officers, Phone call takes the most time…`.
 */
export function workloadFinding(
  lines: readonly ActivityLine[],
  collateral: CollateralShare,
  people: string | null = null,
): string {
  const minutes = sumOf(lines.map(({ total }) => total.minutes));
  const [most] = lines.toSorted((one, other) => other.total.minutes - one.total.minutes);
  if (most === undefined || minutes === 0) return 'Nothing was logged in this period.';
  const share = shareText(most.total.minutes / minutes);
  const first = `${whose(people)}${most.label} takes the most time: ${share} of ${countText(minutes)} minutes logged`;
  if (collateral.share === null || collateral.minutes === 0) return `${first}.`;
  return `${first}; collateral duties, ${shareText(collateral.share)} of those worked.`;
}

/**
 * The finding in units: the two activities with the most units, each with the minutes it took. Units of different
 * activities have no sum.
 */
export function unitsFinding(lines: readonly ActivityLine[], people: string | null = null): string {
  const [most, next] = lines
    .filter(({ counted, total }) => counted && total.units > 0)
    .toSorted((one, other) => other.total.units - one.total.units || compareText(one.id, other.id));
  if (most === undefined) return 'No units were counted in this period.';
  const { units, minutes } = most.total;
  const counts = `${countText(units)} in ${countedText(minutes, 'minute')}`;
  const first = `${whose(people)}${most.label} has the most units: ${counts}`;
  if (next === undefined) return `${first}.`;
  return `${first}; then ${next.label}, ${countText(next.total.units)} in ${countText(next.total.minutes)}.`;
}

function whose(people: string | null): string {
  return people === null ? '' : `Of ${people}, `;
}
