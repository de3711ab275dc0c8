import { sumOf, type ActivityLine } from './activityLines';
import { countText, shareText } from './figures';
import type { CollateralShare } from './workloadReport';

/** The finding in one sentence: what took the most time, and what collateral duties took, with denominators. */
export function workloadFinding(lines: readonly ActivityLine[], collateral: CollateralShare): string {
  const minutes = sumOf(lines.map(({ total }) => total.minutes));
  const most = lines.reduce<ActivityLine | null>((one, line) => (one === null || line.total.minutes > one.total.minutes ? line : one), null);
  if (most === null || minutes === 0) return 'Nothing was logged in this period.';
  const first = `${most.label} takes the most time: ${shareText(most.total.minutes / minutes)} of ${countText(minutes)} minutes logged`;
  if (collateral.share === null || collateral.minutes === 0) return `${first}.`;
  return `${first}; collateral duties, ${shareText(collateral.share)} of those worked.`;
}
