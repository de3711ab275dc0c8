import { failWith, succeed, type Result } from '#shared/base/result';
import type { ServiceStandard } from '#shared/records/serviceStandard';

/** A standard as the user enters it. Where it is written is sealed and not checked. */
export type StandardTerms = Omit<ServiceStandard, 'where'>;

/** The most units of one kind per case and year: one every working hour. More is a typing mistake. */
export const mostUnits = 2000;

/**
 * Checks a standard and returns it with the name of its set trimmed. Fails at `set`, `required`, `source`, `dated` and
 * `kind`: a set has one standard for each docket, class and kind.
 */
export function checkStandard(terms: StandardTerms, others: readonly StandardTerms[]): Result<StandardTerms> {
  const set = terms.set.trim();
  if (set === '') return failWith('set-missing', 'Name the set of standards, such as Set 1.', 'set');
  if (set.length > 60)
    return failWith('set-long', 'A name has at most 60 characters: it is printed in reports.', 'set');
  const { required, source, dated } = terms;
  if (required !== null && !(Number.isFinite(required) && required >= 0 && required <= mostUnits)) {
    return failWith('required', `Enter the units per case and year, from 0 to ${mostUnits}, or none.`, 'required');
  }
  if (required !== null && source === 'none') {
    return failWith('source', 'Say who set it: a written policy or a decision of the unit.', 'source');
  }
  if (required === null && source !== 'none') {
    return failWith('required', 'Enter the units that it requires, or choose None as its source.', 'required');
  }
  if (dated < '1950-01-01' || dated >= '2100-01-01') {
    return failWith('year', 'Check the year: it must be from 1950 to 2099.', 'dated');
  }
  return others.some((other) => isSame(other, { ...terms, set }))
    ? failWith('twice', `“${set}” already has a standard for this docket, class and kind. Change that one.`, 'kind')
    : succeed({ ...terms, set });
}

function isSame(one: StandardTerms, other: StandardTerms): boolean {
  return (
    one.unit === other.unit &&
    one.set.toLowerCase() === other.set.toLowerCase() &&
    one.docket === other.docket &&
    one.caseClass === other.caseClass &&
    one.kind === other.kind
  );
}
