import type { Services } from './services';
import { verifyWhenIdle } from './verifyWhenIdle';
import { watchCopies } from './watchCopies';

/** Starts the background work that no start waits for. */
export function watchWhileRunning(services: Services): void {
  watchCopies(services);
  verifyWhenIdle(services);
}
