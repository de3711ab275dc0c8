import { rmSync } from 'node:fs';
import path from 'node:path';
import { isElsewhere } from './installation';

/** What Chromium leaves in a profile while it is open, on Linux. */
const locks = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];

/**
 * Removes the locks that came along when the profile of a running program was copied. They point to that program, so
 * that the copy would only bring its window to the front and never open.
 */
export function removeCopiedLock(folder: string): void {
  if (!isElsewhere(folder)) return;
  for (const name of locks) rmSync(path.join(folder, name), { force: true });
}
