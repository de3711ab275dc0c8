import { app } from 'electron';
import { portableFolder, userDataFolder } from './userDataFolder';

/** The versions of the program and of the engine inside it. */
export function programVersions() {
  const { chrome, electron } = process.versions as Readonly<Record<string, string | undefined>>;
  return { version: app.getVersion(), chromium: chrome ?? '0', electron: electron ?? '0' };
}

/** The data folder of this start. Call it before the folder is set, because the system's own one depends on that. */
export function dataFolder(given: string | null): string {
  return userDataFolder({
    given,
    platform: process.platform,
    localAppData: process.env['LOCALAPPDATA'],
    system: app.getPath('userData'),
    portable: portableFolder(process.execPath, app.isPackaged),
  });
}
