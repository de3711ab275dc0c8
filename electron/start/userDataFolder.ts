import path from 'node:path';

/** What decides where the data lie. */
export type FolderFacts = {
  readonly given: string | null;
  readonly platform: NodeJS.Platform;
  readonly localAppData: string | undefined;
  readonly system: string;
};

/**
 * Where the data lie: the folder that was given, on Windows the local folder (the roaming one is copied between
 * machines, and a database with it), elsewhere the system's own.
 */
export function userDataFolder({ given, platform, localAppData, system }: FolderFacts): string {
  if (given !== null) return given;
  if (platform !== 'win32' || localAppData === undefined || localAppData === '') return system;
  return path.join(localAppData, 'Daybook');
}
