import { checkJournal } from './checkJournal';
import { checkRecordCount } from './checkRecordCount';
import type { OpenedServices } from './openServices';
import { repeatStanding } from './repeatStanding';
import { verifyWhenIdle } from './verifyWhenIdle';
import { watchCopies } from './watchCopies';

/** The journal is read this many milliseconds after the first screen, so that damage is reported within a minute. */
const readJournalAfter = 15_000;

/** Starts the work that goes on while the program runs and that no start waits for. */
export function watchWhileRunning({ services, proveKeys }: Pick<OpenedServices, 'services' | 'proveKeys'>): void {
  void checkRecordCount(services);
  setTimeout(() => void checkJournal(services), readJournalAfter);
  void proveKeys();
  watchCopies(services);
  repeatStanding(services);
  verifyWhenIdle(services);
}
