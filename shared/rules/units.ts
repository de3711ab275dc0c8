import type { RecordId } from '#shared/base/ids';
import type { Unit } from '#shared/records/unit';
import type { Recorded } from '#shared/records/version';

/** The unit of an id; where its record is not there, as in a file that came without it, its id stands for its name. */
export function unitOf(units: readonly Recorded<Unit>[], id: RecordId): Recorded<Unit> {
  return units.find((unit) => unit.id === id) ?? { id, owner: 'local', name: id };
}

/** The name of a unit as it is shown. */
export function unitName(units: readonly Recorded<Unit>[], id: RecordId): string {
  return unitOf(units, id).name;
}

/** The unit that a typed name means, whatever its capitals and spaces; null where there is none. */
export function unitNamed(units: readonly Recorded<Unit>[], name: string): Recorded<Unit> | null {
  return units.find((unit) => spelling(unit.name) === spelling(name)) ?? null;
}

function spelling(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}
