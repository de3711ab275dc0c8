import { lengthName } from '#shared/rules/amountNames';
import { minutesOn } from '#shared/rules/minutesOn';
import type { StaticFacts } from './dayFacts';

/**
 * How a closed day has changed since: `45 min logged since`. Null if it is not closed or has the same minutes. An older
 * closing does not know its minutes, so only what was entered after it shows.
 */
export function changedSince({
  closing,
  entries,
  day,
}: Pick<StaticFacts, 'closing' | 'entries' | 'day'>): string | null {
  if (closing === null || closing.open) return null;
  const { logged, closedAt } = closing;
  if (logged === undefined) return entries.some(({ enteredAt }) => enteredAt > closedAt) ? 'logged since' : null;
  const more = minutesOn(day, entries) - logged;
  if (more === 0) return null;
  return more > 0 ? `${lengthName(more)} logged since` : `${lengthName(-more)} removed since`;
}
