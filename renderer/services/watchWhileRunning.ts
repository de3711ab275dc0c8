/** What goes on while the program runs and no start waits for. */
export { verifyWhenIdle } from './verifyWhenIdle';
export { watchCopies } from './watchCopies';
