import type { ChangeSetId } from '#shared/base/ids';
import { dataVersion, type ChangeSet } from '#shared/records/changeSet';
import type { Change, WrittenVersion } from '#shared/records/all';
import { sameContent } from '#shared/records/sameContent';
import type { HybridClock, Version } from '#shared/records/version';
import { displayedVersion, nextVersion, vectorKey } from '#shared/records/versions';
import { tableOf, type DaybookDatabase, type Row } from './database';
import type { StorePorts } from './ports';
import type { StepRecord, StepSide } from './undoStep';

/** A change beside the row it was decided on; `row` is undefined where the record is new. */
export type PreparedChange = { readonly change: Change; readonly row: Row | undefined };

/**
 * Reads the rows that the changes are decided on, and leaves out what would change nothing. A record that is changed
 * twice is a bug: its two versions would carry one vector, which no copy could take.
 */
export async function prepareChanges(database: DaybookDatabase, changes: readonly Change[]): Promise<PreparedChange[]> {
  if (new Set(changes.map(changeKey)).size < changes.length) throw new Error('A command changes one record twice.');
  const rows = await presentRows(database, changes);
  const prepared = changes.map((change) => ({ change, row: rows.get(changeKey(change)) }));
  return prepared.filter(({ change, row }) => (row?.versions.length ?? 0) > 1 || !sameContent(shownContent(row), change.content));
}

/** Changes of records that the command has just made: no row is looked for, and the write refuses one that is there. */
export function prepareNew(changes: readonly Change[]): PreparedChange[] {
  return changes.filter(({ content }) => content !== null).map((change) => ({ change, row: undefined }));
}

/** The change set of prepared changes: each record's next version, under one number and one clock. */
export function makeChangeSet(
  ports: StorePorts,
  stamp: { readonly number: number; readonly clock: HybridClock; readonly command: string },
  prepared: readonly PreparedChange[],
  drafts: ChangeSet['drafts'],
): ChangeSet {
  const by = ports.installation;
  const versions = prepared.map(({ change, row }) => {
    const version = nextVersion<unknown>(row?.versions ?? [], change.content, { by, ...stamp });
    return { type: change.type, id: change.id, version } as WrittenVersion;
  });
  return { schema: dataVersion, id: ports.newId() as ChangeSetId, by, versions, drafts, ...stamp };
}

/** What a step remembers of each record of a change set. */
export function stepRecords(prepared: readonly PreparedChange[], set: ChangeSet): StepRecord[] {
  return prepared.map(({ change, row }, index) => ({
    type: change.type,
    id: change.id,
    before: sideOfVersion(row === undefined ? undefined : displayedVersion<unknown>(row.versions)),
    after: sideOfVersion(set.versions[index]?.version),
  }));
}

/** A text that is equal exactly for rows with the same versions. */
export function rowKey(row: Row | undefined): string {
  return (row?.versions ?? []).map((version) => vectorKey(version.vector)).join(';');
}

/** The key of the version that a row shows; empty where there is none. */
export function shownVector(row: Row | undefined): string {
  return sideOfVersion(row === undefined ? undefined : displayedVersion<unknown>(row.versions)).vector;
}

/** A row by `changeKey` for each change that has one, looked up a type at a time. */
export async function presentRows(database: DaybookDatabase, changes: readonly Change[]): Promise<ReadonlyMap<string, Row>> {
  const found = await Promise.all(
    [...new Set(changes.map(({ type }) => type))].map(async (type) => {
      const rows = await tableOf(database, type).bulkGet(changes.filter((one) => one.type === type).map(({ id }) => id));
      return rows.filter((row) => row !== undefined).map((row) => [changeKey({ type, id: row.id }), row] as const);
    }),
  );
  return new Map(found.flat());
}

/** The key of the record of a change. */
export function changeKey({ type, id }: Pick<Change, 'type' | 'id'>): string {
  return `${type}|${id}`;
}

function sideOfVersion(version: Version<unknown> | undefined): StepSide {
  return version === undefined ? { content: null, vector: '' } : { content: version.content, vector: vectorKey(version.vector) };
}

/** What a row shows; null where it shows nothing. */
export function shownContent(row: Row | undefined): unknown {
  return row === undefined ? null : (displayedVersion<unknown>(row.versions)?.content ?? null);
}
