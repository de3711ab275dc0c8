import { isOnCases } from '#shared/rules/docketOfEntry';
import { termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';
import type { DayFacts } from './dayFacts';

/** Whether a form asks which docket the work is for: it is work on cases, and its officer works on both dockets. */
export function asksDocket(facts: Pick<DayFacts, 'kinds' | 'isOfBothDockets'>, kind: string, day: Day): boolean {
  const found = facts.kinds.find(({ id }) => id === kind);
  const terms = found === undefined ? null : termsOn(found, day);
  return terms !== null && isOnCases(terms.group) && facts.isOfBothDockets(day);
}
