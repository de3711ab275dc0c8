import { app, dialog } from 'electron';

const advice = 'Everything that was shown as saved is on the disk. Start Daybook again to continue.';

/** Handles an unexpected error: reports it, also in the log, and quits. Nothing that was acknowledged is lost. */
export function endOnError(log: (text: string) => void, showBox: boolean): (error: unknown) => void {
  return (error) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : 'an unknown error';
    log(`stopped: ${reason}`);
    process.stderr.write(`daybook: stopped: ${error instanceof Error ? error.message : reason}\n`);
    if (showBox) dialog.showErrorBox('Daybook stopped', advice);
    app.exit(1);
  };
}
