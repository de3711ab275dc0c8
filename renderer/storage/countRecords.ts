import { recordTypes } from '#shared/records/all';
import { tableOf, type DaybookDatabase } from './database';

/** How many records a copy of the database holds, deleted ones among them. */
export async function countRecords(database: DaybookDatabase): Promise<number> {
  const counts = await Promise.all(recordTypes.map(async (type) => await tableOf(database, type).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
