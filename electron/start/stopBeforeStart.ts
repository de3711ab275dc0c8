import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app, dialog } from 'electron';

/** The exit code if the profile must not be opened. */
export const stopCode = 3;

/**
 * Ends a second instance before it has opened anything: the first one has the data and brings its window to the front.
 */
export function leaveToFirst(): void {
  process.stderr.write('daybook: Daybook is already open with this data folder; its window is now in front.\n');
  app.quit();
}

/**
 * Quits before any session exists, with a message on stderr and, unless a file answers the dialogs, in a message box.
 * Linux shows a box only after the app is ready, so it becomes ready in an empty folder instead of the profile.
 */
export async function stopBeforeStart(message: string, showBox: boolean): Promise<void> {
  process.stderr.write(`daybook: ${message}\n`);
  if (showBox) {
    if (process.platform === 'linux') {
      const empty = mkdtempSync(path.join(os.tmpdir(), 'daybook-stop-'));
      app.setPath('userData', empty);
      app.setPath('sessionData', empty);
      await app.whenReady();
    }
    dialog.showErrorBox('Daybook did not open its data', message);
  }
  app.exit(stopCode);
}
