import type { Migration, PlainRecord } from './migration';
import { migration0010 } from './migration0010';
import { migration0020 } from './migration0020';
import { migration0030 } from './migration0030';
import { migration0040 } from './migration0040';
import { migration0050 } from './migration0050';
import { migration0060 } from './migration0060';
import { migration0070 } from './migration0070';

/**
 * All steps in order. The same steps upgrade the database, the journal, backups and exchange files.
 */
export const migrations: readonly Migration[] = [
  migration0010, migration0020, migration0030, migration0040, migration0050, migration0060, migration0070,
];

/** The data version that a list of steps leads to: the number of the newest one. */
export function versionOf(steps: readonly Migration[]): number {
  return steps.at(-1)?.number ?? 0;
}

/** The data version of this program. */
export const dataVersion: number = versionOf(migrations);

/** A record in the form this program reads, and the records that the steps derived from it. */
export type UpgradedRecord = { readonly record: PlainRecord; readonly derived: readonly PlainRecord[] };

/** Upgrades a record of data version `schema` by all later steps. */
export function upgradeRecord(
  schema: number,
  record: PlainRecord,
  steps: readonly Migration[] = migrations,
): UpgradedRecord {
  let present: UpgradedRecord = { record, derived: [] };
  for (const step of steps.filter(({ number }) => number > schema)) {
    present = {
      record: step.upgrade(present.record),
      derived: [...present.derived.map(step.upgrade), ...(step.derive?.(present.record) ?? [])],
    };
  }
  return present;
}
