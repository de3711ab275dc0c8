import { expect, test } from 'vitest';
import { runInChunks, untilStopped } from '#renderer/services/runInChunks';

test('other tasks run between two chunks of long work', async () => {
  const order: string[] = [];
  const noteNextTask = () => setTimeout(() => order.push('another task'));
  await runInChunks(inThreePieces((piece) => {
    order.push(`piece ${piece}`);
    noteNextTask();
  }));
  expect(order).toEqual(['piece 1', 'another task', 'piece 2', 'another task', 'piece 3']);
});

test('stopped work does not start its next chunk and has no outcome', async () => {
  const stopping = new AbortController();
  const done: number[] = [];
  const outcome = await runInChunks(
    untilStopped(
      inThreePieces((piece) => done.push(piece)),
      stopping.signal,
    ),
    () => stopping.abort(),
  );
  expect({ outcome, done }).toEqual({ outcome: null, done: [1] });
});

function* inThreePieces(work: (piece: number) => void): Generator<number, string> {
  work(1);
  yield 1;
  work(2);
  yield 2;
  work(3);
  return 'done';
}
