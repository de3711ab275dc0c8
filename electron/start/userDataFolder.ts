import path from 'node:path';

/** What decides where the data is kept. */
export type FolderFacts = {
  readonly given: string | null;
  readonly platform: NodeJS.Platform;
  readonly localAppData: string | undefined;
  readonly system: string;
};

/**
 * Where the data is kept: in the given folder; else on Windows in the local folder (the roaming one, and a database in
 * it, is copied between machines); else in the system's default folder.
 */
export function userDataFolder({ given, platform, localAppData, system }: FolderFacts): string {
  if (given !== null) return given;
  if (platform !== 'win32' || localAppData === undefined || localAppData === '') return system;
  return path.join(localAppData, 'Daybook');
}
