import { statfsSync } from 'node:fs';

/** With less space, Chromium cannot even open the database. */
const least = 16 * 1024 * 1024;

/** Whether a folder's disk has enough space to open the database; true if the system does not say. */
export function hasSpace(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= least;
  } catch {
    return true;
  }
}
