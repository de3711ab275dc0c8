import type { RecordId } from '#shared/base/ids';
import type { Guidance } from '#shared/records/guidance';
import type { Recorded } from '#shared/records/version';
import { useQuery } from './liveQuery';

/** All guidance that an officer received, the last number first. */
export function useGuidance(officer: RecordId): readonly Recorded<Guidance>[] | undefined {
  return useQuery({
    key: `guidance|${officer}`,
    run: async ({ store }) =>
      (await store.reader.ofOfficer('guidance', officer)).toSorted((one, other) => other.number - one.number),
  });
}
