import { statfsSync } from 'node:fs';

/** With less, Chromium cannot even open the database. */
const least = 16 * 1024 * 1024;

/** Whether the disk of a folder has space for the database to be opened; true where the system does not say. */
export function hasSpace(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= least;
  } catch {
    return true;
  }
}
