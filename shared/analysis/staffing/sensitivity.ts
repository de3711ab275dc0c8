import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import { needOf, type NeedInput, type StaffingYear } from './need';

/** An assumption with two alternative values, each given as the whole input of the need. */
export type Assumption = { readonly id: string; readonly inputs: readonly [NeedInput, NeedInput] };

/** The need under both values of an assumption, the lower one first, and the distance between them, in officers. */
export type Swing = { readonly id: string; readonly low: number; readonly high: number; readonly width: number };

/** Changes one assumption at a time and keeps the others. The one that changes the need most comes first. */
export function oneAtATime(assumptions: readonly Assumption[]): Swing[] {
  const swings = assumptions.map(({ id, inputs: [one, other] }) => {
    const needs = [needOf(one).value, needOf(other).value];
    const [low, high] = [Math.min(...needs), Math.max(...needs)];
    return { id, low, high, width: high - low };
  });
  return swings.toSorted((one, other) => other.width - one.width || compareText(one.id, other.id));
}

/** The same input with other figures for its year. */
export function withYear(input: NeedInput, year: Partial<StaffingYear>): NeedInput {
  return { ...input, year: { ...input.year, ...year } };
}

/** The same input with other units of a kind. */
export function withUnits(input: NeedInput, kind: RecordId, units: number): NeedInput {
  return { ...input, units: new Map([...input.units, [kind, units]]) };
}

/** The same input with another weight of a kind. */
export function withWeight(input: NeedInput, kind: RecordId, weight: number): NeedInput {
  return { ...input, weights: new Map([...input.weights, [kind, weight]]) };
}

/** The units of a kind at which the need is `goal` officers, all else equal; null if even none are too many. */
export function unitsForNeed(input: NeedInput, kind: RecordId, goal: number): number | null {
  const { value, yearValue } = needOf(withUnits(input, kind, 0));
  const weight = input.weights.get(kind) ?? 0;
  return goal < value || weight === 0 ? null : ((goal - value) * yearValue) / weight;
}

/** The share of support at which the need is `goal` officers, all else equal; null if even none is too much. */
export function supportShareForNeed(input: NeedInput, goal: number): number | null {
  const { workload, dutyOfficers } = needOf(input);
  const share = 1 - workload / ((goal - dutyOfficers) * input.year.availableMinutes);
  return goal > dutyOfficers && share >= 0 ? share : null;
}
