import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app, dialog } from 'electron';

/** The exit code where the profile must not be opened. */
export const stopCode = 3;

/**
 * Ends the program before any session exists: the sentence on the error output and, unless a test answers the dialogs,
 * in a box. Linux shows a box only once the program is ready, so it gets ready on an empty folder, not on the profile.
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
