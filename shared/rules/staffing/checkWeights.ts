import { failWith, succeed, type Result } from '#shared/base/result';
import type { FrozenWeight, WeightSet } from '#shared/records/weightSet';
import { checkName } from './checkStudy';

/** A weight that was typed or read from a file: the minutes that one unit takes. */
export type TypedWeight = Pick<FrozenWeight, 'kind' | 'label' | 'minutes'>;

/** The most minutes that one unit can take: a year around the clock. More is a typing mistake. */
export const mostMinutes = 527_040;

/**
 * Checks a set of weights and returns its name, trimmed. Fails at `name`, `dated` and `weights`: each kind has one
 * weight, above 0. Two sets of a unit never have the same name.
 */
export function checkWeights(
  {
    unit,
    name,
    dated,
    weights,
  }: Pick<WeightSet, 'unit' | 'name' | 'dated'> & { readonly weights: readonly TypedWeight[] },
  others: readonly Pick<WeightSet, 'unit' | 'name'>[],
): Result<string> {
  const trimmed = checkName(name, 'set');
  if (!trimmed.ok) return trimmed;
  const isSame = (other: Pick<WeightSet, 'unit' | 'name'>) =>
    other.unit === unit && other.name.toLowerCase() === trimmed.value.toLowerCase();
  if (others.some(isSame)) {
    return failWith('name-taken', `There is already a set named “${trimmed.value}”. Choose another name.`, 'name');
  }
  if (dated < '1950-01-01' || dated >= '2100-01-01') {
    return failWith('year', 'Check the year: it must be from 1950 to 2099.', 'dated');
  }
  const wrong = weights.find(({ minutes }) => !(Number.isFinite(minutes) && minutes > 0 && minutes <= mostMinutes));
  if (wrong !== undefined) {
    return failWith('weights', `${wrong.label} needs minutes per unit, above 0.`, 'weights');
  }
  const twice = weights.find(({ kind }, index) => weights.findIndex((one) => one.kind === kind) < index);
  if (twice !== undefined) return failWith('weights', `${twice.label} has two weights.`, 'weights');
  return succeed(trimmed.value);
}
