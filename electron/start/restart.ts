import { app } from 'electron';

/** Ends the program and starts it again, unless a file answers its dialogs: a test starts it again by itself. */
export function restart(dialogFile: string | null): void {
  if (dialogFile === null) app.relaunch();
  app.quit();
}
