import type { RecordId } from '#shared/base/ids';
import type { Unit } from '#shared/records/unit';
import type { Recorded } from '#shared/records/version';

/** The unit with an id. If its record is missing, such as in a file that came without it, the id serves as its name. */
export function unitOf(units: readonly Recorded<Unit>[], id: RecordId): Recorded<Unit> {
  return units.find((unit) => unit.id === id) ?? { id, owner: 'local', name: id };
}

/** The displayed name of a unit. */
export function unitName(units: readonly Recorded<Unit>[], id: RecordId): string {
  return unitOf(units, id).name;
}

/** The unit with a typed name, ignoring case and spaces; null if there is none. */
export function unitNamed(units: readonly Recorded<Unit>[], name: string): Recorded<Unit> | null {
  return units.find((unit) => spelling(unit.name) === spelling(name)) ?? null;
}

function spelling(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}
