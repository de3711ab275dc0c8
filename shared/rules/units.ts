import type { RecordId } from '#shared/base/ids';
import type { Unit } from '#shared/records/unit';
import type { Recorded } from '#shared/records/version';

/** The name of a unit as it is shown; its id where the record is not there, as in a file that came without it. */
export function unitName(units: readonly Recorded<Unit>[], id: RecordId): string {
  return units.find((unit) => unit.id === id)?.name ?? id;
}

/** The unit that a typed name means, whatever its capitals and spaces; null where there is none. */
export function unitNamed(units: readonly Recorded<Unit>[], name: string): Recorded<Unit> | null {
  return units.find((unit) => spelling(unit.name) === spelling(name)) ?? null;
}

function spelling(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}
