import type { RecordId } from '#shared/base/ids';
import type { Study } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';

/** The studies of a unit, the latest first. */
export function studiesOf(studies: readonly Recorded<Study>[], unit: RecordId | null): Recorded<Study>[] {
  return studies
    .filter((one) => one.unit === unit)
    .toSorted((one, other) => (one.first > other.first || (one.first === other.first && one.id > other.id) ? -1 : 1));
}
