import type { ChangeSet } from '#shared/records/changeSet';
import type { Change } from '#shared/records/all';
import type { HybridClock } from '#shared/records/version';
import type { DaybookDatabase, Row } from './database';
import type { StorePorts } from './ports';
import { changeKey, makeChangeSet, presentRows, shownContent, type PreparedChange } from './prepareChangeSet';

/** The same changes beside the rows as they are now. */
export async function rereadRows(database: DaybookDatabase, prepared: readonly PreparedChange[]): Promise<PreparedChange[]> {
  const changes = prepared.map(({ change }) => change);
  const rows = await presentRows(database, changes);
  return changes.map((change) => ({ change, row: rows.get(changeKey(change)) }));
}

/**
 * What takes a change set back: the contents that the rows show, as versions that follow those of the rows and of the
 * change set. Whether a line of the failed change set is in the journal need not be known.
 */
export function compensate(
  ports: StorePorts,
  stamp: { readonly number: number; readonly clock: HybridClock },
  prepared: readonly PreparedChange[],
  failed: ChangeSet,
): ChangeSet {
  const back = prepared.map(({ change, row }, index) => {
    const written = failed.versions[index]?.version;
    const versions = [...(row?.versions ?? []), ...(written === undefined ? [] : [written])] as Row['versions'];
    const before = { ...change, content: shownContent(row) } as Change;
    return { change: before, row: { id: change.id, seq: failed.number, versions } };
  });
  return makeChangeSet(ports, { ...stamp, command: 'takenBack' }, back, []);
}
