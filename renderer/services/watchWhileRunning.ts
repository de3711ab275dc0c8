import type { Services } from './services';
import { verifyWhenIdle } from './verifyWhenIdle';
import { watchCopies } from './watchCopies';

/** What goes on while the program runs and no start waits for. */
export function watchWhileRunning(services: Services): void {
  watchCopies(services);
  verifyWhenIdle(services);
}
