import { expect, test } from 'vitest';
import { appendQueue } from '../../../electron/journal/appendQueue';
import { parseLine } from '../../../electron/journal/frame';

type Write = { readonly numbers: readonly (number | undefined)[]; readonly head: number; readonly lines: number };

const line = (number: number) => ({ number, payload: `{"change":${number}}` });

/** A queue that records its writes; the test decides when each one ends. */
function aQueue(head = 0) {
  const writes: Write[] = [];
  const endings: ((error?: Error) => void)[] = [];
  const queue = appendQueue(head, async (bytes, last, lines) => {
    const texts = bytes.toString().split('\n').slice(0, -1);
    writes.push({ numbers: texts.map((text) => parseLine(Buffer.from(text))?.number), head: last.number, lines });
    await new Promise<void>((resolve, reject) =>
      endings.push((error) => (error === undefined ? resolve() : reject(error))),
    );
  });
  const end = async (error?: Error) => {
    endings.shift()?.(error);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, writes, end };
}

test('lines that arrive during a write share the next write, in their order', async () => {
  const { queue, writes, end } = aQueue();
  const answers = [1, 2, 3].map((number) => queue.append(line(number)));
  expect(writes).toEqual([{ numbers: [1], head: 1, lines: 1 }]);
  await end();
  expect(writes.slice(1)).toEqual([{ numbers: [2, 3], head: 3, lines: 2 }]);
  await end();
  expect(await Promise.all(answers)).toEqual([1, 3, 3]);
});

test.each<[string, number, readonly number[], readonly Write[]]>([
  ['the number after the head', 5, [6], [{ numbers: [6], head: 6, lines: 1 }]],
  ['the head itself', 5, [5], []],
  ['a number below the head', 5, [4], []],
  ['a gap', 5, [9], [{ numbers: [9], head: 9, lines: 1 }]],
  ['the same number during its own write', 5, [6, 6], [{ numbers: [6], head: 6, lines: 1 }]],
  [
    'the same number twice in one write',
    5,
    [6, 7, 7],
    [
      { numbers: [6], head: 6, lines: 1 },
      { numbers: [7], head: 7, lines: 1 },
    ],
  ],
  [
    'the same number twice behind another in one write',
    5,
    [6, 7, 8, 8],
    [
      { numbers: [6], head: 6, lines: 1 },
      { numbers: [7, 8], head: 8, lines: 2 },
    ],
  ],
  [
    'a smaller number behind two others in one write',
    5,
    [6, 7, 9, 8],
    [
      { numbers: [6], head: 6, lines: 1 },
      { numbers: [7, 9], head: 9, lines: 2 },
    ],
  ],
  [
    'a smaller number after a greater one',
    5,
    [6, 8, 7],
    [
      { numbers: [6], head: 6, lines: 1 },
      { numbers: [8], head: 8, lines: 1 },
    ],
  ],
])('no number is written twice: %s', async (_, head, numbers, expected) => {
  const { queue, writes, end } = aQueue(head);
  const answers = numbers.map((number) => queue.append(line(number)));
  for (let ended = 0; ended < numbers.length; ended += 1) await end();
  await Promise.all(answers);
  expect(writes).toEqual(expected);
});

test('a number that was already written resolves with the head, without a write', async () => {
  const { queue, writes } = aQueue(9);
  expect([await queue.append(line(3)), writes]).toEqual([9, []]);
});

test('a failed write rejects only its own lines, and their numbers can be written again', async () => {
  const { queue, writes, end } = aQueue(5);
  const settle = Promise.allSettled([6, 7, 8].map((number) => queue.append(line(number))));
  await end();
  await end(new Error('disk full'));
  expect((await settle).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  const again = [queue.append(line(7)), queue.append(line(8))];
  await end();
  await end();
  expect([await Promise.all(again), writes.map(({ numbers }) => numbers)]).toEqual([
    [7, 8],
    [[6], [7, 8], [7], [8]],
  ]);
});

test('the queue is settled when nothing waits and nothing is being written, and works again afterwards', async () => {
  const { queue, writes, end } = aQueue();
  await queue.settled();
  const events: string[] = [];
  const appended = [1, 2].map((number) => queue.append(line(number)));
  const settled = queue.settled().then(() => events.push(`settled after ${writes.length} writes`));
  await end();
  expect(events).toEqual([]);
  await end();
  await Promise.all([...appended, settled]);
  expect(events).toEqual(['settled after 2 writes']);
  const later = queue.append(line(3));
  await end();
  expect(await later).toBe(3);
});
