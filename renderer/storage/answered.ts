import { StorageProblem } from './changeSet';

/** How long a database may take for one answer. On a full disk Chromium can leave a request without any. */
const patience = 12_000;

/**
 * Waits for an answer of the database, and fails with `no-answer` where none comes. Work that ends later all the
 * same is found there when the copies are compared.
 */
export async function answered<Value>(work: PromiseLike<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const message = 'The database did not answer.';
    timer = setTimeout(() => reject(new StorageProblem({ code: 'no-answer', message })), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
