import { app, dialog, type BrowserWindow } from 'electron';
import path from 'node:path';
import type { Dialogs } from '../files/dialogs';

/** The system's dialogs, in front of our window. */
export function nativeDialogs(window: () => BrowserWindow | null): Dialogs {
  return {
    askOpen: async ({ extension, kind }) => {
      const options = { properties: ['openFile' as const], filters: [{ name: kind, extensions: [extension] }] };
      const parent = window();
      const answer = parent === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(parent, options);
      const { canceled, filePaths } = await answer;
      return canceled ? null : (filePaths[0] ?? null);
    },
    askFolder: async (title) => {
      const options = { title, properties: ['openDirectory' as const, 'createDirectory' as const] };
      const parent = window();
      const answer = parent === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(parent, options);
      const { canceled, filePaths } = await answer;
      return canceled ? null : (filePaths[0] ?? null);
    },
    askSave: async ({ suggestedName = '', extension, kind }) => {
      const options = {
        defaultPath: path.join(app.getPath('documents'), path.basename(suggestedName)),
        filters: [{ name: kind, extensions: [extension] }],
      };
      const parent = window();
      const answer = parent === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options);
      const { canceled, filePath } = await answer;
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
