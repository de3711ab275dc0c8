import { defaultUnits, termsOn } from '#shared/rules/terms';
import type { DayFacts } from './dayFacts';

/** The units of a kind if the user gives none: null if the kind has no units, or if they are required. */
export function unitsByDefault(facts: Pick<DayFacts, 'kinds' | 'day'>, kind: string): number | null {
  const units = unitsRule(facts, kind);
  return typeof units === 'number' ? units : null;
}

/** Whether a kind can be logged without a number of units: it counts none, or has a default. */
export function needsNoCount(facts: Pick<DayFacts, 'kinds' | 'day'>, kind: string): boolean {
  return unitsRule(facts, kind) !== 'typed';
}

function unitsRule(facts: Pick<DayFacts, 'kinds' | 'day'>, kind: string): ReturnType<typeof defaultUnits> {
  const found = facts.kinds.find(({ id }) => id === kind);
  const terms = found === undefined ? null : termsOn(found, facts.day);
  return terms === null ? null : defaultUnits(terms);
}
