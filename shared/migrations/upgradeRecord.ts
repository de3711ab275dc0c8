import type { Migration, PlainRecord } from './migration';
import { migration0010 } from './migration0010';

/** All steps in order. The database, the journal, and later backups and exchange files pass the same ones. */
export const migrations: readonly Migration[] = [migration0010];

/** A record as the present program reads it, from the data version (`schema`) it was written with. */
export function upgradeRecord(schema: number, record: PlainRecord, steps: readonly Migration[] = migrations): PlainRecord {
  return steps.filter((step) => step.number > schema).reduce((present, step) => step.upgrade(present), record);
}
