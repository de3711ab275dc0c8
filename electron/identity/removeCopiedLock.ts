import { rmSync } from 'node:fs';
import path from 'node:path';
import { isElsewhere } from './installation';

/** What Chromium leaves in a profile while it is open, on Linux. */
const locks = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];

/**
 * Removes the locks that were copied along with the profile of a running program. They point to that program, so
 * opening the copy would only bring that program's window to the front.
 */
export function removeCopiedLock(folder: string): void {
  if (!isElsewhere(folder)) return;
  for (const name of locks) rmSync(path.join(folder, name), { force: true });
}
