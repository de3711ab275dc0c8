import { app } from 'electron';

/** Restarts the program. If a file answers its dialogs, only ends it, since a test starts it again on its own. */
export function restart(dialogFile: string | null): void {
  if (dialogFile === null) app.relaunch();
  app.quit();
}
