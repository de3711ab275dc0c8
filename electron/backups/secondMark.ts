import { randomUUID } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod/mini';
import { atomicWrite } from '../files/atomicWrite';
import { readJson } from '../files/readJson';

/** The file that marks a second folder, so that an empty folder in its place is not mistaken for it. */
export const markName = 'daybook-backups.json';

const markFile = z.looseObject({ format: z.literal(1), mark: z.string().check(z.minLength(1), z.maxLength(64)) });

/** What the mark of a folder says; null if it has none that can be read. */
export function readMark(folder: string): string | null {
  const content = readJson(path.join(folder, markName));
  const parsed = content.state === 'read' ? z.safeParse(markFile, content.value) : null;
  return parsed?.success === true ? parsed.data.mark : null;
}

/** Marks a folder durably and returns what the mark says. An existing mark stays, since other computers know it. */
export async function markFolder(folder: string): Promise<string> {
  const present = readMark(folder);
  if (present !== null) return present;
  const mark = randomUUID();
  await atomicWrite(path.join(folder, markName), `${JSON.stringify({ format: 1, mark }, null, 2)}\n`);
  return mark;
}
