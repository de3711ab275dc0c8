import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { ActivityKind } from '#shared/records/activityKind';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Recorded } from '#shared/records/version';
import type { Reader } from '#renderer/storage/reader';

/** Finds a kind of activity: the user's own version if there is one, or the starter kind. Fails at `kind`. */
export async function findKind(reader: Reader, id: RecordId): Promise<Result<Recorded<ActivityKind>>> {
  const kind = (await reader.get('kind', id)) ?? starterKinds.find((starter) => starter.id === id);
  return kind === undefined ? failWith('unknown-kind', 'Choose what kind of activity it was.', 'kind') : succeed(kind);
}

/** Finds a collateral duty; null stays null. Fails at `duty`. */
export async function findDuty(reader: Reader, id: RecordId | null): Promise<Result<Recorded<CollateralDuty> | null>> {
  if (id === null) return succeed(null);
  const duty = (await reader.get('duty', id)) ?? starterDuties.find((starter) => starter.id === id);
  return duty === undefined ? failWith('unknown-duty', 'There is no such collateral duty.', 'duty') : succeed(duty);
}
