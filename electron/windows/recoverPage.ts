import { app, dialog, type BrowserWindow } from 'electron';

/** How to recover when the page's process is gone; `ask` is false if a file answers the dialogs. */
export type Recovery = {
  readonly log: (text: string) => void;
  readonly ask: boolean;
  readonly tidy: () => Promise<void>;
};

/**
 * When the page's process is gone, tells the user that saved data is safe and asks whether to open the window again.
 */
export function recoverPage(window: BrowserWindow, { log, ask, tidy }: Recovery): void {
  const recover = async (reason: string) => {
    log(`the page's process is gone: ${reason}`);
    await tidy();
    if (ask && !(await wantsToContinue(window))) app.quit();
    else window.webContents.reload();
  };
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void recover(reason);
  });
}

async function wantsToContinue(window: BrowserWindow) {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Daybook',
    message: 'The window stopped working.',
    detail: 'Everything that was shown as saved is on the disk. Open the window again to continue.',
    buttons: ['Open again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}
