import { app } from 'electron';

/** Quits the program only after its files are closed, even if closing them fails. */
export function quitInOrder(close: () => Promise<void>, onError: (error: unknown) => void): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close()
      .catch(onError)
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}
