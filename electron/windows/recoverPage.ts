import { app, dialog, type BrowserWindow } from 'electron';

/** What to do when the page's process is gone; a program whose dialogs are answered by a file opens it again unasked. */
export type Recovery = { readonly log: (text: string) => void; readonly ask: boolean; readonly tidy: () => Promise<void> };

/** After the page's process is gone: says what was kept, and asks whether to go on. */
export function recoverPage(window: BrowserWindow, { log, ask, tidy }: Recovery): void {
  const recover = async (reason: string) => {
    log(`the page's process is gone: ${reason}`);
    await tidy();
    if (ask && !(await wantsToGoOn(window))) app.quit();
    else window.webContents.reload();
  };
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void recover(reason);
  });
}

async function wantsToGoOn(window: BrowserWindow) {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Daybook',
    message: 'The window stopped working.',
    detail: 'Everything that was shown as saved is on the disk. Open the window again to go on.',
    buttons: ['Open again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}
