import path from 'node:path';
import * as z from 'zod/mini';
import type { BackupContents } from '#shared/contract/backups';
import type { Instant } from '#shared/time/day';
import { readJson } from '../files/readJson';

/** The items of a profile that a restore replaces. Everything else stays. */
export const restoredItems = [
  'IndexedDB', 'journal', 'keys.json', 'keys.copy.json', 'installation.json', 'drafts.json',
] as const;

/** How the names of folders with the state before a restore begin. */
export const asidePrefix = 'before-restore-';
/** How the names of folders that are being filled begin. */
export const nextPrefix = 'next-';

const folderName = z.string().check(z.regex(/^(before-restore|next)-[0-9a-f-]{8,36}$/));
const item = z.enum(restoredItems);

const contents = z.nullable(z.looseObject({ head: z.number(), records: z.number(), minutes: z.number() }));
const restoreFile = z.object({
  format: z.literal(1),
  /** The folder that was filled; null if items are only moved aside. */
  next: z.nullable(folderName),
  aside: folderName,
  /** The items to move aside, and those that `next` replaces. */
  moves: z.array(item),
  brings: z.array(item),
  at: z.number(),
  what: z.string(),
  before: contents,
});
const undoFile = z.object({ format: z.literal(1), id: folderName, at: z.number(), before: contents });

/** A decided restore. It is written last and makes the next start finish the restore, whatever happens in between. */
export type RestoreFile = {
  readonly format: 1;
  readonly next: string | null;
  readonly aside: string;
  readonly moves: readonly (typeof restoredItems)[number][];
  readonly brings: readonly (typeof restoredItems)[number][];
  readonly at: Instant;
  /** The message to the user once it is done. */
  readonly what: string;
  readonly before: BackupContents | null;
};

/** The kept state before the last restore. */
export type UndoFile = {
  readonly format: 1;
  readonly id: string;
  readonly at: Instant;
  readonly before: BackupContents | null;
};

/** The file that decides on a restore. */
export function restoreFileOf(profile: string): string {
  return path.join(profile, 'restore.json');
}

/** The file that names the state before the last restore. */
export function undoFileOf(profile: string): string {
  return path.join(profile, 'restore-undo.json');
}

/** A decided restore that has not been finished; null if there is none. */
export function readRestore(profile: string): RestoreFile | null {
  const content = readJson(restoreFileOf(profile));
  const parsed = content.state === 'read' ? z.safeParse(restoreFile, content.value) : null;
  return parsed?.success === true ? (parsed.data as unknown as RestoreFile) : null;
}

/** The state before the last restore; null if there is none. */
export function readUndo(profile: string): UndoFile | null {
  const content = readJson(undoFileOf(profile));
  const parsed = content.state === 'read' ? z.safeParse(undoFile, content.value) : null;
  return parsed?.success === true ? (parsed.data as unknown as UndoFile) : null;
}
