import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { BackupFacts, BackupReason, BackupsState, SecondFolder } from '#shared/contract/backups';
import { errorCode } from '../files/readJson';
import { addRecovery } from './addRecovery';
import {
  copyBackup, listBackups, prepareFolder, pruneBackups, readNotes, writeNotes, type FoundBackup, type ReadNote,
} from './backupFolder';
import type { BackupPorts } from './backupPorts';
import {
  keepRecovery, openRecovery, readBackupSettings, writeBackupSettings, type BackupSettings,
} from './backupSettings';
import { linesOf } from './journalLines';
import { readBackup } from './readBackup';
import { readUndo } from './restoreFile';
import { writeBackup, type WrittenBackup } from './writeBackup';

/** The backups of a profile, in its own folder and in the second one. One thing is done at a time. */
export class BackupShelf {
  private readonly ports: BackupPorts;
  private readonly folder: string;
  private readonly notes: Map<string, ReadNote>;
  private settings: BackupSettings;
  private queue: Promise<unknown> = Promise.resolve();
  private busy: BackupsState['busy'] = null;
  private problem: string | null = null;
  private secondProblem: string | null = null;

  constructor(ports: BackupPorts) {
    this.ports = ports;
    this.folder = path.join(ports.profile, 'backups');
    this.settings = readBackupSettings(ports.profile);
    this.notes = readNotes(this.folder);
  }

  /** Writes a backup, copies it to the second folder, and lets the rotation remove older ones. */
  readonly write = async (reason: BackupReason): Promise<Result<WrittenBackup>> => {
    return await this.inTurn('writing', async () => {
      const written = await this.writeOne(reason);
      this.problem = written.ok || written.error.code === 'backup-empty' ? null : written.error.message;
      if (!written.ok) {
        this.ports.log(`backup: ${written.error.code}`);
        return written;
      }
      await this.note(written.value.id, 'whole');
      // The one that is about to be restored is still needed: the next backup rotates.
      if (reason !== 'restore') await this.prune(this.folder);
      await this.fillSecond(reason !== 'restore');
      return written;
    });
  };

  /** Whether the journal has something that no sound backup here has. */
  readonly isDue = async (): Promise<boolean> => {
    const { head } = this.ports.journal.status();
    if (head === 0) return false;
    const here = (await listBackups(this.folder)).filter(({ id }) => this.notes.get(id)?.state !== 'damaged');
    const isOurs = ({ start }: FoundBackup) => start?.head.installation === this.ports.installation();
    return !here.some((one) => isOurs(one) && (one.start?.head.contents.head ?? 0) >= head);
  };

  /** Reads every backup in full and notes how each is. */
  readonly readAll = async (): Promise<void> => {
    await this.inTurn('reading', async () => {
      for (const facts of await this.list()) await this.note(facts.id, await this.check(this.fileOf(facts)));
    });
  };

  /** Uses a folder as the second one. It must be there and lie outside of the data folder. */
  readonly useSecond = async (folder: string): Promise<Result<null>> => {
    const relative = path.relative(this.ports.profile, folder);
    if (relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative))) {
      const text = 'This folder is inside the data folder, and would be lost with it. Choose one on another disk.';
      return failWith('second-inside', text);
    }
    if (!(await isFolder(folder))) return failWith('second-missing', 'This is not a folder that can be read.');
    await this.inTurn('writing', async () => {
      await this.change({ second: { path: folder, since: this.ports.now() } });
      await this.fillSecond();
    });
    return this.secondProblem === null ? succeed(null) : failWith('second-write', this.secondProblem);
  };

  /** Stops using the second folder; what is in it stays. */
  readonly leaveSecond = async (): Promise<void> => {
    await this.inTurn('writing', async () => await this.change({ second: null }));
  };

  /** Copies what the second folder lacks, if it is there. */
  readonly catchUp = async (): Promise<void> => {
    const second = this.settings.second;
    if (second === null || !(await isFolder(second.path)) || (await this.missingIn(second.path)).length === 0) return;
    await this.inTurn('writing', async () => await this.fillSecond());
  };

  /** Puts a recovery key in force: new backups are sealed for it, and those that are there are written again. */
  readonly useRecovery = async (recoveryKey: string): Promise<Result<null>> => {
    const [newest] = this.ports.dataKeys;
    if (newest === undefined) return failWith('no-key', 'There is no data key that a recovery key could open.');
    return await this.inTurn('writing', async () => {
      await this.change({ recovery: keepRecovery(recoveryKey, newest, this.ports.now()) });
      const recovery = openRecovery(this.settings.recovery, this.ports.dataKeys);
      for (const { id } of await listBackups(this.folder)) {
        if (recovery !== null) await addRecovery(path.join(this.folder, id), this.ports.dataKeys, recovery);
      }
      await this.fillSecond();
      return succeed(null);
    });
  };

  /** The file of a backup by its id, in either folder; null for one that is not there. */
  readonly find = async (id: string): Promise<string | null> => {
    const facts = (await this.list()).find((one) => one.id === id);
    return facts === undefined ? null : this.fileOf(facts);
  };

  readonly state = async (): Promise<BackupsState> => {
    const undo = readUndo(this.ports.profile);
    return {
      backups: await this.list(),
      folder: this.folder,
      second: await this.secondState(),
      recoveryKeyAt: this.recovery() === null ? null : (this.settings.recovery?.at ?? null),
      busy: this.busy,
      problem: this.problem,
      undo: undo === null ? null : { id: undo.id, at: undo.at, contents: undo.before },
    };
  };

  /** Resolves when nothing is being written. */
  readonly settled = async (): Promise<void> => {
    await this.queue;
  };

  private recovery() {
    return openRecovery(this.settings.recovery, this.ports.dataKeys);
  }

  private async writeOne(reason: BackupReason): Promise<Result<WrittenBackup>> {
    try {
      await prepareFolder(this.folder);
    } catch (error) {
      return failWith('backup-write', `The folder of the backups cannot be written (${errorCode(error)}).`);
    }
    const { program, now, installation, dataKeys, lostEarlier, journal } = this.ports;
    return await writeBackup({
      folder: this.folder, at: now(), reason, program, installation: installation(),
      lines: linesOf(journal), dataKeys, lostEarlier, recovery: this.recovery(),
    });
  }

  private async check(file: string): Promise<ReadNote['state']> {
    const read = await readBackup(file, { dataKeys: this.ports.dataKeys, recoveryKey: null });
    if (read.ok) return 'whole';
    if (read.error.code === 'backup-newer') return 'newer';
    return ['backup-other-key', 'backup-no-recovery'].includes(read.error.code) ? 'other key' : 'damaged';
  }

  private async note(id: string, state: ReadNote['state']): Promise<void> {
    this.notes.set(id, { state, at: this.ports.now() });
    const present = new Set((await this.list()).map((one) => one.id));
    for (const known of this.notes.keys()) if (!present.has(known)) this.notes.delete(known);
    // A note that is not kept only means that the backup is read again.
    await writeNotes(this.folder, this.notes).catch(() => undefined);
  }

  private async prune(folder: string): Promise<void> {
    const found = (await listBackups(folder)).filter((one) => this.isOwn(one));
    await pruneBackups(folder, found, this.ports.now(), this.notes);
  }

  /** A second folder may hold backups of another computer, which are not ours to remove. */
  private isOwn({ start }: FoundBackup): boolean {
    return this.ports.dataKeys.some(({ keyId }) => keyId === start?.locks.dataKey.keyId);
  }

  private async fillSecond(mayPrune = true): Promise<void> {
    const second = this.settings.second;
    if (second === null || !(await isFolder(second.path))) return;
    try {
      await prepareFolder(second.path);
      for (const id of await this.missingIn(second.path)) await copyBackup(id, this.folder, second.path);
      if (mayPrune) await this.prune(second.path);
      this.secondProblem = null;
      await this.change({ second: { ...second, since: this.ports.now() } });
    } catch (error) {
      this.secondProblem = `The second folder could not be written (${errorCode(error)}).`;
    }
  }

  /** The backups here that the second folder lacks, or has from before they were sealed for the recovery key. */
  private async missingIn(second: string): Promise<readonly string[]> {
    const [here, there] = await Promise.all([listBackups(this.folder), listBackups(second)]);
    const isThere = ({ id, size }: FoundBackup) => there.some((one) => one.id === id && one.size === size);
    return here.filter((one) => !isThere(one)).map(({ id }) => id);
  }

  private async secondState(): Promise<SecondFolder | null> {
    const second = this.settings.second;
    if (second === null) return null;
    const isThere = await isFolder(second.path);
    const missing = isThere ? (await this.missingIn(second.path)).length : await this.countSince(second.since);
    const state = !isThere ? 'not connected' : this.secondProblem === null ? 'there' : 'not written';
    return { path: second.path, state, problem: this.secondProblem, since: second.since, missing };
  }

  private async countSince(since: number | null): Promise<number> {
    const here = await listBackups(this.folder);
    return here.filter(({ start }) => (start?.head.at ?? 0) > (since ?? 0)).length;
  }

  private async list(): Promise<readonly BackupFacts[]> {
    const second = this.settings.second?.path ?? null;
    const [here, there] = await Promise.all([listBackups(this.folder), second === null ? [] : listBackups(second)]);
    const inBoth = new Set(here.filter(({ id }) => there.some((one) => one.id === id)).map(({ id }) => id));
    const others = there.filter(({ id }) => !inBoth.has(id));
    const facts = [
      ...here.map((one) => this.factsOf(one, inBoth.has(one.id) ? 'both' : 'here')),
      ...others.map((one) => this.factsOf(one, 'second')),
    ];
    return facts.toSorted((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
  }

  private factsOf(found: FoundBackup, place: BackupFacts['place']): BackupFacts {
    const { id, size, start, problem } = found;
    const note = this.notes.get(id);
    const unread = start !== null && !this.isOwn(found) ? 'other key' : 'not read';
    return {
      id, size, place,
      at: start?.head.at ?? timeIn(id),
      reason: start?.head.reason ?? 'now',
      contents: start?.head.contents ?? nothing,
      state: problem ?? note?.state ?? unread,
      readAt: note?.at ?? null,
      opensElsewhere: start !== null && start.locks.recovery !== null,
    };
  }

  private fileOf({ id, place }: BackupFacts): string {
    return path.join(place === 'second' ? (this.settings.second?.path ?? '') : this.folder, id);
  }

  private async change(changed: Partial<BackupSettings>): Promise<void> {
    this.settings = { ...this.settings, ...changed };
    await mkdir(this.ports.profile, { recursive: true });
    await writeBackupSettings(this.ports.profile, this.settings);
  }

  private async inTurn<Value>(busy: BackupsState['busy'], work: () => Promise<Value>): Promise<Value> {
    const turn = this.queue.then(async () => {
      this.busy = busy;
      await this.announce();
      try {
        return await work();
      } finally {
        this.busy = null;
        await this.announce();
      }
    });
    this.queue = turn.catch(() => undefined);
    return await turn;
  }

  private async announce(): Promise<void> {
    this.ports.announce(await this.state());
  }
}

const nothing: BackupFacts['contents'] = {
  head: 0, schema: 0, records: 0, entries: 0, minutes: 0, digest: '0'.repeat(32), lastAt: null,
};

/** The time in a backup's name, for one whose head cannot be read. */
function timeIn(id: string): BackupFacts['at'] {
  const [, day = '', hours = '00', minutes = '00', seconds = '00'] = /^(\S+) (\d\d)(\d\d)(\d\d) /.exec(id) ?? [];
  const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
  return (Number.isNaN(at) ? 0 : at) as BackupFacts['at'];
}

async function isFolder(folder: string): Promise<boolean> {
  return await stat(folder).then((found) => found.isDirectory(), () => false);
}
