import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { installationId, type InstallationId } from '#shared/base/ids';
import type { FileFinding, StartFacts } from '#shared/contract/ipc';
import { atomicWrite } from '../files/atomicWrite';
import { readJson } from '../files/readJson';
import { isWitnessed, renewWitness, witnessNote, witnessOutside } from './witness';

/** No journal reaches this number. A file with a higher one is damaged, and would leave no numbers to use. */
const greatestNumber = 1e12;

const place = { path: z.string(), device: z.string(), inode: z.string(), machineIdHash: z.string() };
const installationFile = z.object({
  id: z.string().check(z.minLength(1)),
  ...place,
  head: z.int().check(z.nonnegative(), z.maximum(greatestNumber)),
  headAt: z.exactOptional(z.number()),
  witness: z.exactOptional(witnessNote),
  history: z.array(z.string()),
  /** A checksum of everything else, since a flipped digit of the head would look like a loss. Older files have none. */
  check: z.exactOptional(z.string()),
});
type InstallationFile = Omit<z.infer<typeof installationFile>, 'check'>;

/** What decides the identity: the profile, the machine, and the journal's head. */
export type IdentityFacts = {
  readonly folder: string;
  /** A folder outside the profile for its witness. */
  readonly outside: string;
  readonly machineIdHash: string;
  readonly journalHead: number;
  /** Whether the profile had data before this start. */
  readonly hasData: boolean;
  readonly newId: () => string;
  readonly now: () => number;
};

/** The identity of one profile on one machine. */
export type Installation = {
  readonly id: () => InstallationId;
  /** True if the profile was copied or restored, or lost a copy: it had another id before, or data but no id. */
  readonly isNew: () => boolean;
  /** The highest number that both copies are known to have reached. */
  readonly rememberedHead: number;
  /** When both copies were known to have reached it; null if the file does not say. */
  readonly rememberedAt: StartFacts['rememberedAt'];
  /** Remembers the head of both copies. Writes it at most every two seconds, and on `flush`. */
  readonly rememberHead: (head: number) => void;
  /** Makes a new id and makes it durable, because the database was missing or fell behind. */
  readonly renew: (journalHead: number) => Promise<InstallationId>;
  readonly flush: () => Promise<void>;
  readonly findings: readonly FileFinding[];
};

const lostText =
  'The file installation.json was missing or damaged. Daybook continues with a new installation id; nothing is lost.';
const movedText =
  'This data folder was copied, moved or restored. Daybook continues here with a new installation id; nothing is lost.';

const writeDelay = 2000;

/**
 * Reads installation.json. A different path, device or machine, a witness that disagrees, or a journal shorter than the
 * remembered head means that the profile was copied or restored from a copy. Two writers with one id would break every
 * version vector, so a new id is durable before the first write.
 */
export async function openInstallation(facts: IdentityFacts): Promise<Installation> {
  const file = path.join(facts.folder, 'installation.json');
  const found = read(file);
  const rememberedHead = found?.head ?? 0;
  const here = locate(facts);
  const isSame =
    found !== null &&
    isSamePlace(found, here) &&
    facts.journalHead >= found.head &&
    isWitnessed(here.path, facts.outside, found);
  const kept: InstallationFile = isSame ? found : renewed(found, here, facts.journalHead, facts.newId());
  const token = facts.newId();
  let present = { ...kept, witness: renewWitness(here.path, token, kept.witness?.token ?? '') };
  let isNew = !isSame && (found !== null || facts.hasData);
  const writeBoth = async () => {
    await write(file, present);
    witnessOutside(here.path, facts.outside, token, present.head);
  };
  // An existing id is already on the disk, so a full disk does not keep the program from opening.
  await writeBoth().catch((error: unknown) => {
    if (!isSame) throw error;
  });

  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  // A failed write, such as on a full disk, does not prevent the next one.
  const save = () => {
    timer = null;
    writing = writing.catch(() => undefined).then(writeBoth);
    return writing;
  };
  const saveLater = () => {
    timer ??= setTimeout(() => void save().catch(saveLater), writeDelay);
  };
  return {
    id: () => installationId(present.id),
    isNew: () => isNew,
    findings: isNew ? [{ text: found === null ? lostText : movedText, isLoss: false }] : [],
    rememberedHead,
    rememberedAt: (found?.headAt ?? null) as StartFacts['rememberedAt'],
    rememberHead: (head) => {
      if (head <= present.head) return;
      present = { ...present, head, headAt: facts.now() };
      saveLater();
    },
    renew: async (journalHead) => {
      present = { ...renewed(present, here, journalHead, facts.newId()), witness: present.witness };
      isNew = true;
      await save();
      return installationId(present.id);
    },
    flush: async () => {
      const isWaiting = timer !== null;
      if (timer !== null) clearTimeout(timer);
      // The head is only a hint, so the program quits even if it cannot be written.
      await (isWaiting ? save() : writing).catch(() => undefined);
    },
  };
}

/**
 * The text of installation.json for a profile that is being restored, at this place and with the head of the restored
 * data. It has a new id, since its numbers may already have been used.
 */
export function restoredInstallation(
  { folder, machineIdHash, newId }: Pick<IdentityFacts, 'folder' | 'machineIdHash' | 'newId'>,
  head: number,
): string {
  const found = read(path.join(folder, 'installation.json'));
  return textOf(renewed(found, locate({ folder, machineIdHash }), head, newId()));
}

/** Whether the profile's own file says that it was made in another folder, such as after copying it. */
export function isElsewhere(folder: string): boolean {
  const found = read(path.join(folder, 'installation.json'));
  if (found === null) return false;
  const here = locate({ folder, machineIdHash: found.machineIdHash });
  return !isSamePlace(found, here);
}

function read(file: string) {
  const content = readJson(file);
  if (content.state !== 'read') return null;
  const parsed = z.safeParse(installationFile, content.value);
  if (!parsed.success) return null;
  const { check, ...rest } = parsed.data;
  return check === undefined || check === checksum(rest) ? rest : null;
}

function locate({ folder, machineIdHash }: Pick<IdentityFacts, 'folder' | 'machineIdHash'>) {
  const { dev, ino } = statSync(folder, { bigint: true });
  return { path: realpathSync(folder), device: String(dev), inode: String(ino), machineIdHash };
}

function isSamePlace(found: InstallationFile, here: ReturnType<typeof locate>) {
  return (Object.keys(here) as (keyof typeof here)[]).every((key) => found[key] === here[key]);
}

function renewed(
  before: InstallationFile | null,
  here: ReturnType<typeof locate>,
  head: number,
  id: string,
): InstallationFile {
  const history = before === null ? [] : [...before.history, before.id];
  return { id, ...here, head, history };
}

async function write(file: string, content: InstallationFile) {
  await atomicWrite(file, textOf(content));
}

function textOf(content: InstallationFile): string {
  return `${JSON.stringify({ ...content, check: checksum(content) }, null, 2)}\n`;
}

/** SHA-256 over the fields in the order of their names. */
function checksum(content: InstallationFile) {
  const { id, path: place, device, inode, machineIdHash: machine, head, headAt, witness, history } = content;
  const fields = [id, place, device, inode, machine, head, headAt, witness, history];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 32);
}
