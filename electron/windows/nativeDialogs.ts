import { app, dialog, type BrowserWindow } from 'electron';
import path from 'node:path';
import type { Dialogs } from '../files/dialogs';

/** The dialogs of the system, over our window. */
export function nativeDialogs(window: () => BrowserWindow | null): Dialogs {
  return {
    askOpen: async ({ extension, kind }) => {
      const options = { properties: ['openFile' as const], filters: [{ name: kind, extensions: [extension] }] };
      const over = window();
      const { canceled, filePaths } = await (over === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(over, options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    askSave: async ({ suggestedName = '', extension, kind }) => {
      const options = {
        defaultPath: path.join(app.getPath('documents'), path.basename(suggestedName)),
        filters: [{ name: kind, extensions: [extension] }],
      };
      const over = window();
      const { canceled, filePath } = await (over === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(over, options));
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
