import { existsSync } from 'node:fs';
import path from 'node:path';

/** What decides where the data is kept. */
export type FolderFacts = {
  readonly given: string | null;
  readonly platform: NodeJS.Platform;
  readonly localAppData: string | undefined;
  readonly system: string;
  /** The folder of a program that keeps its data next to itself, else null. */
  readonly portable: string | null;
};

/**
 * The marker file next to a portable program. It is in the zip archive for Windows
 * (build/packages/windows/portable.mjs).
 */
const portableMarker = 'portable.txt';

/**
 * Where the data is kept: in the given folder; else next to a portable program; else on Windows in the local folder
 * (since the roaming one, with any database in it, is copied between machines); else in the system's default folder.
 */
export function userDataFolder({ given, platform, localAppData, system, portable }: FolderFacts): string {
  if (given !== null) return given;
  if (portable !== null) return path.join(portable, 'Daybook data');
  if (platform !== 'win32' || localAppData === undefined || localAppData === '') return system;
  return path.join(localAppData, 'Daybook');
}

/** The folder of a packaged program with the portable marker next to it; null for an installed program. */
export function portableFolder(executable: string, packaged: boolean): string | null {
  const folder = path.dirname(executable);
  return packaged && existsSync(path.join(folder, portableMarker)) ? folder : null;
}
