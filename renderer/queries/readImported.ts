import type { Table } from 'dexie';
import type { RecordId } from '#shared/base/ids';
import type { Appointment } from '#shared/records/appointment';
import type { Recorded } from '#shared/records/version';
import { tableOf, type DaybookDatabase, type Row } from '#renderer/storage/database';
import { present } from '#renderer/storage/reader';

/** How many imported appointments are asked for at once: the window gets its turn after each answer. */
const pageSize = 500;

/** All imported appointments of an officer, on whatever day they are now, also of calendars that were removed since. */
export async function readImported(database: DaybookDatabase, officer: RecordId): Promise<Recorded<Appointment>[]> {
  const table = tableOf(database, 'appointment');
  const rows = await database.transaction('r', table, async () => await importedRows(table));
  return present(rows).filter((appointment) => appointment.officer === officer);
}

/** By their index alone, calendar by calendar and event by event. */
async function importedRows(table: Table<Row<'appointment'>, RecordId>): Promise<Row<'appointment'>[]> {
  const rows: Row<'appointment'>[] = [];
  let last = '';
  for (;;) {
    const page = await table.where('uidKey').above(last).limit(pageSize).toArray();
    if (page.length < pageSize) return [...rows, ...page];
    // An event that repeats has many rows: the last one of a page is asked for as a whole, and the next page begins behind it.
    last = page.at(-1)?.uidKey ?? last;
    const whole = await table.where('uidKey').equals(last).toArray();
    rows.push(...page.filter(({ uidKey }) => uidKey !== last), ...whole);
  }
}
