import type { Journal } from '../journal/openJournal';
import type { JournalLines } from './writeBackup';

/** All readable lines of a journal that are durable now, in pages. Throws if it cannot be read. */
export function linesOf(journal: Pick<Journal, 'read' | 'settled'>): JournalLines {
  return async function* pages() {
    await journal.settled();
    let from: string | null = null;
    do {
      const page: Awaited<ReturnType<Journal['read']>> = await journal.read(0, from);
      if (!page.ok) throw new Error(page.error.message);
      yield page.value.lines.map(({ number, payload }) => ({ number, payload }));
      from = page.value.next;
    } while (from !== null);
  };
}
