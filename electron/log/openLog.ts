import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** The log file of the program: what happened to it, never what the user wrote. */
export type Log = (text: string) => void;

const largest = 512 * 1024;
const longest = 2000;

/** Opens userData/logs/main.log; when it is full it becomes main.1.log, and an older one goes. */
export function openLog(profile: string, now: () => number, limit: number = largest): Log {
  const folder = path.join(profile, 'logs');
  const file = path.join(folder, 'main.log');
  return (text) => {
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(file) > limit) renameSync(file, path.join(folder, 'main.1.log'));
      appendFileSync(file, `${new Date(now()).toISOString()} ${oneLine(text)}\n`, { mode: 0o600 });
    } catch {
      // A log that cannot be written (a full disk, a folder that is gone) must not stop the program it is about.
    }
  };
}

function sizeOf(file: string) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function oneLine(text: string) {
  return text.slice(0, longest).replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
