import type { RecordId } from '#shared/base/ids';
import type { RecordType } from '#shared/records/all';
import { shownContent } from '#renderer/storage/rows';
import { useFindings } from './findings';
import { useQuery } from './liveQuery';

/** A record that one copy took from the other, as it is shown; `content` is null if it was deleted. */
export type TakenRecord = { readonly id: RecordId; readonly type: RecordType; readonly content: unknown };

/** The records of a finding, in its order. Records that are in neither copy anymore are left out. */
export function useTakenRecords(ids: readonly RecordId[]): readonly TakenRecord[] | undefined {
  return useQuery({ key: `taken|${ids.join()}`, run: async ({ store }) => {
    const rows = await store.database.records.bulkGet([...ids]);
    const there = rows.filter((row) => row !== undefined);
    return there.map((row) => ({ id: row.id, type: row.type, content: shownContent(row) }));
  } });
}

/** The records that one copy took from the other and whose finding the user has not seen. */
export function useNewlyTaken(): ReadonlySet<RecordId> {
  const waiting = useFindings().filter(({ isSeen, records }) => !isSeen && records !== undefined);
  return new Set(waiting.flatMap(({ records = [] }) => records));
}
