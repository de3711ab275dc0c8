import { checkRecordCount } from './checkRecordCount';
import type { Services } from './services';
import { verifyWhenIdle } from './verifyWhenIdle';
import { watchCopies } from './watchCopies';

/** Starts what goes on while the program runs and no start waits for. `tell` shows the user what was found. */
export function watchWhileRunning(services: Services, tell: (sentences: string) => void): void {
  void checkRecordCount(services, tell);
  watchCopies(services);
  verifyWhenIdle(services);
}
