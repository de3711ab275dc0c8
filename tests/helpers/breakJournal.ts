import type { Daybook } from './launchDaybook';

/** From now on the journal's disk is full: every write of the main process to an open file fails with ENOSPC. */
export async function breakJournal({ app }: Daybook): Promise<void> {
  await app.evaluate(async () => {
    const { open } = process.getBuiltinModule('node:fs/promises');
    const opened = await open(process.execPath, 'r');
    const prototype = Object.getPrototypeOf(opened) as { write: unknown };
    await opened.close();
    prototype.write = () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
  });
}
