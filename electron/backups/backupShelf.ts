import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';
import {
  usualPlan, type BackupFacts, type BackupPlan, type BackupReason, type BackupsState, type SecondFolder,
} from '#shared/contract/backups';
import { errorCode } from '../files/readJson';
import { addRecoveryToAll } from './addRecovery';
import {
  copyBackup, listBackups, prepareFolder, pruneBackups, readNotes, writeNotes, type FoundBackup, type ReadNote,
} from './backupFolder';
import type { BackupPorts } from './backupPorts';
import {
  keepRecovery, openRecovery, readBackupSettings, writeBackupSettings, type BackupSettings, type ChosenFolder,
} from './backupSettings';
import { checkBackup } from './checkBackup';
import { linesOf } from './journalLines';
import { readUndo } from './restoreFile';
import { checkSecond, findSecond } from './secondFolder';
import { markFolder } from './secondMark';
import { writeBackup, type WrittenBackup } from './writeBackup';

/** The backups of a profile, in its own folder and in the second one. Only one operation runs at a time. */
export class BackupShelf {
  private readonly ports: BackupPorts;
  private readonly folder: string;
  private readonly notes: Map<string, ReadNote>;
  private settings: BackupSettings;
  private queue: Promise<unknown> = Promise.resolve();
  private busy: BackupsState['busy'] = null;
  private problem: string | null = null;
  private written: string | null = null;
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
      this.written = written.value.id;
      await this.note(this.written, 'whole');
      // The backup that is about to be restored is still needed, so the next backup rotates instead.
      if (reason !== 'restore') await this.prune(this.folder);
      await this.lockForRecovery();
      await this.fillSecond(reason !== 'restore');
      return written;
    });
  };

  /** Whether the journal has anything that no sound backup here has. */
  readonly isDue = async (): Promise<boolean> => {
    const { head } = this.ports.journal.status();
    if (head === 0) return false;
    const here = (await listBackups(this.folder)).filter(({ id }) => this.notes.get(id)?.state !== 'damaged');
    const isOurs = ({ start }: FoundBackup) => start?.head.installation === this.ports.installation();
    return !here.some((one) => isOurs(one) && (one.start?.head.contents.head ?? 0) >= head);
  };

  /** Reads every backup in full and records its state. */
  readonly readAll = async (): Promise<void> => {
    await this.inTurn('reading', async () => {
      for (const facts of await this.list()) {
        if (facts.place === 'both') await this.mendFromOther(facts.id);
        await this.note(facts.id, await this.check(this.fileOf(facts)));
      }
    });
  };

  /** Uses a folder as the second one. It must exist and be outside the data folder. */
  readonly useSecond = async (folder: string): Promise<Result<null>> => {
    const checked = await checkSecond(this.ports.profile, folder);
    if (!checked.ok) return checked;
    await this.inTurn('writing', async () => {
      this.secondProblem = null;
      try {
        const mark = await markFolder(folder);
        await this.change({ second: { path: folder, since: this.ports.now(), mark } });
      } catch (error) {
        this.secondProblem = `The folder could not be marked as the second one (${errorCode(error)}).`;
        return;
      }
      await this.fillSecond();
    });
    return this.secondProblem === null ? succeed(null) : failWith('second-write', this.secondProblem);
  };

  /** Accepts the second folder as it is now, although it is not marked as the one that was chosen. */
  readonly takeSecond = async (): Promise<Result<null>> => {
    const { second } = this.settings;
    return second === null ? failWith('second-none', 'No second folder is chosen.') : await this.useSecond(second.path);
  };

  /** Stops using the second folder. Its contents stay. */
  readonly leaveSecond = async (): Promise<void> => {
    await this.inTurn('writing', async () => await this.change({ second: null }));
  };

  /** Copies to the second folder what it lacks, if it is connected. */
  readonly catchUp = async (): Promise<void> => {
    const second = await this.reachedSecond();
    if (second === null || (await this.missingIn(second.path)).length === 0) return;
    await this.inTurn('writing', async () => await this.fillSecond());
  };

  /** Makes a recovery key the current one: new backups are sealed for it, and existing ones are rewritten. */
  readonly useRecovery = async (recoveryKey: string): Promise<Result<null>> => {
    const [newest] = this.ports.dataKeys;
    if (newest === undefined) return failWith('no-key', 'There is no data key that a recovery key could open.');
    return await this.inTurn('writing', async () => {
      const recovery = keepRecovery(recoveryKey, newest, this.ports.now());
      const isKept = await this.change({ recovery }).then(() => true, () => false);
      if (!isKept) return failWith('recovery-write', 'The recovery key could not be saved, so it is not in force.');
      const left = await this.lockForRecovery();
      await this.fillSecond();
      if (left === 0) return succeed(null);
      const text = `The recovery key is in force, but ${left} older backups could not be rewritten for it yet. `;
      return failWith('recovery-left', `${text}Daybook tries again with every new backup.`);
    });
  };

  /** The file of a backup by its id, in either folder; null if it does not exist. */
  readonly find = async (id: string): Promise<string | null> => {
    const facts = (await this.list()).find((one) => one.id === id);
    if (facts?.place === 'both' && (await this.isDamagedHereOnly(id))) return path.join(this.secondPath(), id);
    return facts === undefined ? null : this.fileOf(facts);
  };

  readonly state = async (): Promise<BackupsState> => {
    const undo = readUndo(this.ports.profile);
    return {
      backups: await this.list(),
      folder: this.folder,
      plan: this.plan(),
      second: await this.secondState(),
      recoveryKeyAt: this.recovery() === null ? null : (this.settings.recovery?.at ?? null),
      busy: this.busy,
      problem: this.problem,
      undo: undo === null ? null : { id: undo.id, at: undo.at, contents: undo.before },
    };
  };

  /** When backups are written and how many are kept. */
  readonly plan = (): BackupPlan => this.settings.plan ?? usualPlan;

  /** Sets when backups are written and how many are kept. Backups beyond that are removed with the next one. */
  readonly usePlan = async (plan: BackupPlan): Promise<Result<null>> => {
    return await this.inTurn('writing', async () => {
      const isKept = await this.change({ plan }).then(() => true, () => false);
      return isKept ? succeed(null) : failWith('plan-write', 'The choice could not be saved. Nothing was changed.');
    });
  };

  /** Resolves when nothing is being written. */
  readonly settled = async (): Promise<void> => {
    await this.queue;
  };

  private recovery() {
    return openRecovery(this.settings.recovery, this.ports.dataKeys);
  }

  /** Seals the backups of both folders for the current recovery key. Returns how many could not be written. */
  private async lockForRecovery(): Promise<number> {
    const recovery = this.recovery();
    if (recovery === null) return 0;
    const second = await this.reachedSecond();
    const files: string[] = [];
    for (const folder of [this.folder, ...(second === null ? [] : [second.path])]) {
      const own = (await listBackups(folder)).filter((one) => this.isOwn(one));
      files.push(...own.map(({ id }) => path.join(folder, id)));
    }
    return await addRecoveryToAll(files, this.ports.dataKeys, recovery);
  }

  private async writeOne(reason: BackupReason): Promise<Result<WrittenBackup>> {
    try {
      await prepareFolder(this.folder);
    } catch (error) {
      return failWith('backup-write', `The backups folder cannot be written to (${errorCode(error)}).`);
    }
    const { program, now, installation, dataKeys, lostEarlier, journal } = this.ports;
    return await writeBackup({
      folder: this.folder, at: now(), reason, program, installation: installation(),
      lines: linesOf(journal), dataKeys, lostEarlier, recovery: this.recovery(),
    });
  }

  private async check(file: string): Promise<ReadNote['state']> {
    return await checkBackup(file, this.ports.dataKeys);
  }

  private async isDamagedHereOnly(id: string): Promise<boolean> {
    const here = await this.check(path.join(this.folder, id));
    return here === 'damaged' && (await this.check(path.join(this.secondPath(), id))) === 'whole';
  }

  /** Replaces a damaged copy of a backup by its whole copy in the other folder. */
  private async mendFromOther(id: string): Promise<void> {
    const folders = [this.folder, this.secondPath()] as const;
    const [here, there] = await Promise.all(folders.map(async (one) => await this.check(path.join(one, id))));
    if (here === there) return;
    if (here === 'whole' && (await this.reachedSecond()) === null) return;
    const [from, to] = here === 'whole' ? folders : [folders[1], folders[0]];
    if ((here === 'whole' ? there : here) !== 'damaged' || (here !== 'whole' && there !== 'whole')) return;
    // If it cannot be written, it stays as it is, and the whole copy is still found.
    await copyBackup(id, from, to).catch(() => undefined);
  }

  private secondPath(): string {
    return this.settings.second?.path ?? '';
  }

  private async note(id: string, state: ReadNote['state']): Promise<void> {
    this.notes.set(id, { state, at: this.ports.now() });
    const present = new Set((await this.list()).map((one) => one.id));
    for (const known of this.notes.keys()) if (!present.has(known)) this.notes.delete(known);
    // If a note is not saved, the backup is only read again.
    await writeNotes(this.folder, this.notes).catch(() => undefined);
  }

  private async prune(folder: string): Promise<void> {
    const found = (await listBackups(folder)).filter((one) => this.isOwn(one));
    const { notes, written } = this;
    await pruneBackups(folder, found, { now: this.ports.now(), notes, written, keptDays: this.plan().keptDays });
  }

  /** A second folder may have another computer's backups, which are not ours to remove. */
  private readonly isOwn = ({ start }: FoundBackup): boolean =>
    this.ports.dataKeys.some(({ keyId }) => keyId === start?.locks.dataKey.keyId);

  private async fillSecond(mayPrune = true): Promise<void> {
    const second = await this.reachedSecond();
    if (second === null) return;
    try {
      const mark = await markFolder(second.path);
      await prepareFolder(second.path);
      for (const id of await this.missingIn(second.path)) await this.copyToSecond(id, second.path);
      if (mayPrune) await this.prune(second.path);
      this.secondProblem = null;
      await this.change({ second: { ...second, mark, since: this.ports.now() } });
    } catch (error) {
      this.secondProblem = `The second folder could not be written to (${errorCode(error)}).`;
    }
  }

  /** A backup that is damaged here never replaces one there, and is not copied at all. */
  private async copyToSecond(id: string, second: string): Promise<void> {
    const state = await this.check(path.join(this.folder, id));
    if (state === 'damaged') await this.note(id, state);
    else await copyBackup(id, this.folder, second);
  }

  /** The sound backups here that the second folder lacks, or has in a version not yet sealed for the recovery key. */
  private async missingIn(second: string): Promise<readonly string[]> {
    const [here, there] = await Promise.all([listBackups(this.folder), listBackups(second)]);
    const isThere = ({ id, size }: FoundBackup) => there.some((one) => one.id === id && one.size === size);
    const isSound = ({ id, problem }: FoundBackup) => problem !== 'damaged' && this.notes.get(id)?.state !== 'damaged';
    return here.filter((one) => isSound(one) && !isThere(one)).map(({ id }) => id);
  }

  private async secondState(): Promise<SecondFolder | null> {
    const second = this.settings.second;
    if (second === null) return null;
    const found = await findSecond(second, this.isOwn);
    const isThere = found === 'there';
    const missing = isThere ? (await this.missingIn(second.path)).length : await this.countSince(second.since);
    const state = isThere && this.secondProblem !== null ? 'not written' : found;
    return { path: second.path, state, problem: this.secondProblem, since: second.since, missing };
  }

  /** The second folder, if it is connected and is the one that was chosen. Nothing is written anywhere else. */
  private async reachedSecond(): Promise<ChosenFolder | null> {
    const { second } = this.settings;
    return second !== null && (await findSecond(second, this.isOwn)) === 'there' ? second : null;
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
    return path.join(place === 'second' ? this.secondPath() : this.folder, id);
  }

  private async change(changed: Partial<BackupSettings>): Promise<void> {
    const settings = { ...this.settings, ...changed };
    await mkdir(this.ports.profile, { recursive: true });
    await writeBackupSettings(this.ports.profile, settings);
    this.settings = settings;
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

/** The time in a backup's name, for backups whose head cannot be read. */
function timeIn(id: string): BackupFacts['at'] {
  const [, day = '', hours = '00', minutes = '00', seconds = '00'] = /^(\S+) (\d\d)(\d\d)(\d\d) /.exec(id) ?? [];
  const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
  return (Number.isNaN(at) ? 0 : at) as BackupFacts['at'];
}
