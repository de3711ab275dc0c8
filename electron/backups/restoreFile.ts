import path from 'node:path';
import * as z from 'zod/mini';
import type { BackupContents } from '#shared/contract/backups';
import type { Instant } from '#shared/time/day';
import { readJson } from '../files/readJson';

/** What of a profile a restore puts in the place of what is there. Everything else stays. */
export const restoredItems = [
  'IndexedDB', 'journal', 'keys.json', 'keys.copy.json', 'installation.json', 'drafts.json',
] as const;

/** The beginning of the names of folders with what was there before a restore. */
export const asidePrefix = 'before-restore-';
/** The beginning of the names of folders that are being filled. */
export const nextPrefix = 'next-';

const folderName = z.string().check(z.regex(/^(before-restore|next)-[0-9a-f-]{8,36}$/));
const item = z.enum(restoredItems);

const contents = z.nullable(z.looseObject({ head: z.number(), records: z.number(), minutes: z.number() }));
const restoreFile = z.object({
  format: z.literal(1),
  /** The folder that was filled; null where items are only moved aside. */
  next: z.nullable(folderName),
  aside: folderName,
  /** The items that are moved aside, and those of them that come from `next`. */
  moves: z.array(item),
  brings: z.array(item),
  at: z.number(),
  what: z.string(),
  before: contents,
});
const undoFile = z.object({ format: z.literal(1), id: folderName, at: z.number(), before: contents });

/** A restore that is decided: written last, it makes the next start finish it, whatever happens in between. */
export type RestoreFile = {
  readonly format: 1;
  readonly next: string | null;
  readonly aside: string;
  readonly moves: readonly (typeof restoredItems)[number][];
  readonly brings: readonly (typeof restoredItems)[number][];
  readonly at: Instant;
  /** What the user is told once it is done. */
  readonly what: string;
  readonly before: BackupContents | null;
};

/** The state before the last restore, which is kept. */
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

/** A decided restore that has not been finished; null without one. */
export function readRestore(profile: string): RestoreFile | null {
  const content = readJson(restoreFileOf(profile));
  const parsed = content.state === 'read' ? z.safeParse(restoreFile, content.value) : null;
  return parsed?.success === true ? (parsed.data as unknown as RestoreFile) : null;
}

/** The state before the last restore; null without one. */
export function readUndo(profile: string): UndoFile | null {
  const content = readJson(undoFileOf(profile));
  const parsed = content.state === 'read' ? z.safeParse(undoFile, content.value) : null;
  return parsed?.success === true ? (parsed.data as unknown as UndoFile) : null;
}
