import { app, dialog } from 'electron';

/** What to do with an error that nobody expected: say so, in the log too, and end. Nothing acknowledged is lost by that. */
export function endOnError(log: (text: string) => void, showBox: boolean): (error: unknown) => void {
  return (error) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : 'an unknown error';
    log(`stopped: ${reason}`);
    process.stderr.write(`daybook: stopped: ${error instanceof Error ? error.message : reason}\n`);
    if (showBox) dialog.showErrorBox('Daybook stopped', 'What was shown as saved is on the disk. Start Daybook again to go on.');
    app.exit(1);
  };
}
