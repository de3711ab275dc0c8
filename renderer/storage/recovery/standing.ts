import type { ChangeSetId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { RecordType } from '#shared/records/all';
import { changeSetLimit } from '#shared/records/changeSet';
import { readState } from '../commit';
import type { DaybookDatabase } from '../database';
import { appendRows, type StorePorts } from '../journal';
import type { Row } from '../rows';
import { replayJournal } from './replay';

/** The few records without which nothing else can be shown: they are written once and stay for years. */
const standingTypes: readonly RecordType[] = [
  'officer', 'unit', 'schedule', 'kind', 'duty', 'setting', 'calendar', 'rule',
];

/**
 * Appends the standing records to the journal's present segment, so that they outlive the loss of every older one.
 * `giveNumber` returns a new number for each line, and the database follows. Nothing else may write meanwhile.
 */
export async function repeatStanding(
  database: DaybookDatabase,
  ports: StorePorts,
  giveNumber: () => number,
): Promise<Result<null>> {
  const rows = await standingRows(database);
  const { contents, head } = await readState(database);
  try {
    for (let from = 0; from < rows.length; from += changeSetLimit) {
      const facts = { number: giveNumber(), id: ports.newId() as ChangeSetId, timers: [], contents };
      await appendRows(ports, rows.slice(from, from + changeSetLimit), facts);
    }
  } catch (error) {
    return failWith('journal-write', error instanceof Error ? error.message : String(error));
  }
  const followed = await replayJournal(database, ports, head.number);
  return followed.ok ? succeed(null) : followed;
}

async function standingRows({ records }: DaybookDatabase): Promise<Row[]> {
  const found = await Promise.all(standingTypes.map(async (type) => {
    const keys = () => records.where('keys');
    const [bare, longer] = await Promise.all([keys().equals(type).toArray(), keys().startsWith(`${type}|`).toArray()]);
    return [...bare, ...longer];
  }));
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}
