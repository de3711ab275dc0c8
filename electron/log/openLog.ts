import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Writes to the program's log file: what happened to the program, never what the user wrote. */
export type Log = (text: string) => void;

const largest = 512 * 1024;
const longest = 2000;

/** Opens userData/logs/main.log. A full log is renamed to main.1.log, which replaces the one before it. */
export function openLog(profile: string, now: () => number, limit: number = largest): Log {
  const folder = path.join(profile, 'logs');
  const file = path.join(folder, 'main.log');
  return (text) => {
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(file) > limit) renameSync(file, path.join(folder, 'main.1.log'));
      appendFileSync(file, `${new Date(now()).toISOString()} ${oneLine(text)}\n`, { mode: 0o600 });
    } catch {
      // A log that cannot be written (a full disk, a missing folder) must not stop the program.
    }
  };
}

function sizeOf(file: string) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function oneLine(text: string) {
  return text.slice(0, longest).replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
