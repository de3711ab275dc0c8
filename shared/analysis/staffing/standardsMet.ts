import type { RecordId } from '#shared/base/ids';
import { sumOf } from '#shared/base/neumaier';
import type { Docket } from '#shared/records/officer';
import type { ByKind } from './need';

/**
 * Work of one kind for the cases of a docket and class in a year: units done, and units that the service standard
 * requires, null if no standard is set. `caseClass` is null if work is not separated by class.
 */
export type StandardCell = {
  readonly docket: Docket;
  readonly caseClass: string | null;
  readonly kind: RecordId;
  readonly done: number;
  readonly required: number | null;
};

/** The units that a standard requires per year: cases times units per case and year. */
export function requiredUnits(cases: number, unitsPerCase: number): number {
  return cases * unitsPerCase;
}

/**
 * Work of one kind left undone in a year: units done and due in the cells that fall short, and the difference.
 */
export type LeftUndone = {
  readonly kind: RecordId;
  readonly done: number;
  readonly due: number;
  readonly notDone: number;
};

/**
 * The units of a year with every standard met. A cell above its standard keeps what was done and is listed in `above`,
 * never netted against one below; a cell without a standard keeps what was done and is listed in `withoutStandard`.
 */
export type StandardsMet = {
  readonly asIs: ByKind;
  readonly asShouldBe: ByKind;
  readonly undone: readonly LeftUndone[];
  readonly above: readonly StandardCell[];
  readonly withoutStandard: readonly StandardCell[];
};

/** Raises the units of a year to their standards (method.md 3). Kinds are in the order of their first cell. */
export function meetStandards(cells: readonly StandardCell[]): StandardsMet {
  const kinds = [...new Set(cells.map(({ kind }) => kind))];
  const ofKind = (kind: RecordId) => cells.filter((cell) => cell.kind === kind);
  return {
    asIs: new Map(kinds.map((kind) => [kind, sumOf(ofKind(kind).map(({ done }) => done))])),
    asShouldBe: new Map(kinds.map((kind) => [kind, sumOf(ofKind(kind).map(unitsWithStandard))])),
    undone: kinds.flatMap((kind) => undoneOf(kind, ofKind(kind).filter(isShort))),
    above: cells.filter(({ done, required }) => required !== null && done > required),
    withoutStandard: cells.filter(({ required }) => required === null),
  };
}

function unitsWithStandard({ done, required }: StandardCell): number {
  return Math.max(done, required ?? done);
}

function isShort(cell: StandardCell): boolean {
  return unitsWithStandard(cell) > cell.done;
}

function undoneOf(kind: RecordId, short: readonly StandardCell[]): LeftUndone[] {
  if (short.length === 0) return [];
  const done = sumOf(short.map((cell) => cell.done));
  const due = sumOf(short.map(unitsWithStandard));
  return [{ kind, done, due, notDone: due - done }];
}

/** Work left undone in minutes per year and in officers, by weight and year value. */
export type UndoneWork = LeftUndone & { readonly minutes: number; readonly officers: number };

/** The work left undone, by weight. Kinds without a weight are left out. The most minutes come first. */
export function undoneWork(undone: readonly LeftUndone[], weights: ByKind, yearValueMinutes: number): UndoneWork[] {
  const work = undone.flatMap((each) => {
    const weight = weights.get(each.kind);
    if (weight === undefined) return [];
    const minutes = each.notDone * weight;
    return [{ ...each, minutes, officers: minutes / yearValueMinutes }];
  });
  return work.toSorted((one, other) => other.minutes - one.minutes);
}
