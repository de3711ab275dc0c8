import type { Result } from '#shared/base/result';
import { checkWritable } from './checkWritable';
import { checkEngine } from './engineGuard';

/** Checks whether this program may open the folder and can write to it, before any session exists. Only reads. */
export function checkFolder(folder: string, engine: string): Result<null> {
  const checked = checkEngine(folder, engine);
  return checked.ok ? checkWritable(folder) : checked;
}
