import path from 'node:path';
import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { BackupLook, FoundLost, LookedRecord, LostSearch } from '#shared/contract/backups';
import type { Day } from '#shared/time/day';
import type { BackupShelf } from './backupShelf';
import { HeldRecords, type HeldRecord } from './heldRecords';
import { open } from './locks';
import {
  countRecords, daysOf, inWords, minutesOf, namesIn, recordsOfDay, type Names, type OpenNote,
} from './lookedRecords';
import { readBackup, type BackupKeys, type CarriedKeys } from './readBackup';
import type { Restores } from './restores';
import { Tally } from './tally';

/** How many records that neither copy has are shown. The rest are only counted. */
const mostShown = 200;

/** The types of records that name work. */
const namingTypes: ReadonlySet<string> = new Set(['kind', 'duty', 'officer']);

/** Looks into backups, reading them in full each time. Does not touch the current state. */
export class Looks {
  private readonly restores: Pick<Restores, 'open' | 'present' | 'isFromElsewhere'>;
  private readonly shelf: Pick<BackupShelf, 'state'>;

  constructor(restores: Pick<Restores, 'open' | 'present' | 'isFromElsewhere'>, shelf: Pick<BackupShelf, 'state'>) {
    this.restores = restores;
    this.shelf = shelf;
  }

  /** Returns what a backup contains, day by day. */
  readonly look = async (id: string, recoveryKey: string | null): Promise<Result<BackupLook>> => {
    const read = await this.read(id, recoveryKey);
    if (!read.ok) return read;
    const { file, start, records, aside } = read.value;
    return succeed({
      id,
      name: path.basename(file),
      at: start.head.at,
      reason: start.head.reason,
      contents: start.head.contents,
      fromElsewhere: this.restores.isFromElsewhere(start),
      counts: countRecords(records),
      days: daysOf(records),
      aside,
    });
  };

  /** The entries of a day of a backup. */
  readonly lookAtDay = async (
    id: string,
    recoveryKey: string | null,
    day: Day,
  ): Promise<Result<readonly LookedRecord[]>> => {
    const read = await this.read(id, recoveryKey);
    if (!read.ok) return read;
    return succeed(recordsOfDay(read.value.records, day, noteOpener(read.value.carried)));
  };

  /**
   * Reads the backups, newest first, to find records that neither copy has. Unless something was lost in between, a
   * backup contains everything in the ones before it, so once one has added records, the search ends at the next that
   * adds none.
   */
  readonly findLost = async (): Promise<LostSearch> => {
    const present = (await this.restores.present()) ?? new Tally();
    let [read, unread, best] = [0, 0, null as FoundLost | null];
    const { digest } = present.contents();
    for (const { id, at, reason, contents } of (await this.shelf.state()).backups) {
      // A backup with the same digest contains the same versions.
      const lost = contents.digest === digest ? nothingLost : await this.lostIn(id, present);
      if (lost === null) {
        unread += 1;
        continue;
      }
      read += 1;
      if (best !== null && lost.records <= best.records) break;
      if (lost.records > 0) best = { id, at, reason, ...lost };
    }
    return { read, unread, found: best };
  };

  private async lostIn(id: string, present: Tally): Promise<Lost | null> {
    const opened = await this.restores.open(id, null);
    if (!opened.ok) return null;
    const { file, keys } = opened.value;
    const lost = new HeldRecords((one) => !present.knows(one.id, one.vector));
    const changes: number[] = [];
    const read = await readBackup(file, keys, (line) => {
      if (lost.add(line)) changes.push(line.number);
    });
    if (!read.ok) return null;
    const { records } = lost.shown();
    if (records.length === 0) return nothingLost;
    const shown = inWords(records, await namesOf(file, keys), noteOpener(read.value.carried));
    return { changes, records: records.length, minutes: minutesOf(records), shown: shown.slice(0, mostShown) };
  }

  private async read(id: string, recoveryKey: string | null) {
    const opened = await this.restores.open(id, recoveryKey);
    if (!opened.ok) return opened;
    return await readRecords(opened.value.file, opened.value.keys);
  }
}

/** What names the work of a backup. It is read separately, since most searched backups have no lost records. */
async function namesOf(file: string, keys: BackupKeys): Promise<Names> {
  const naming = new HeldRecords(({ type }) => namingTypes.has(type));
  await readBackup(file, keys, (line) => void naming.add(line));
  return namesIn(naming.shown().records);
}

type Lost = Omit<FoundLost, 'id' | 'at' | 'reason'>;

const nothingLost: Lost = { changes: [], records: 0, minutes: 0, shown: [] };

type Records = { readonly records: readonly HeldRecord[]; readonly aside: number };

async function readRecords(file: string, keys: BackupKeys) {
  const held = new HeldRecords();
  const read = await readBackup(file, keys, (line) => void held.add(line));
  if (!read.ok) return read;
  const { start, carried } = read.value;
  const shown: Records = held.shown();
  return succeed({ file, start, carried, ...shown });
}

/** Opens notes with the keys in the backup; a note under any other key stays locked. */
function noteOpener({ keys }: CarriedKeys): OpenNote {
  return (record: RecordId, { keyId, field, nonce, text }) => {
    for (const { raw } of keys.filter((key) => key.keyId === keyId)) {
      const opened = open({ nonce, sealed: text }, raw, `${record}|${field}|1`);
      if (opened !== null) return opened.toString('utf8');
    }
    return { locked: true };
  };
}
