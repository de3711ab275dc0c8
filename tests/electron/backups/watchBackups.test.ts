import { expect, test } from 'vitest';
import { watchBackups } from '../../../electron/backups/watchBackups';
import { usualPlan, type WriteTime } from '#shared/contract/backups';
import type { Instant } from '#shared/time/day';

const minute = 60_000;

/** A shelf that only records its calls; a backup is due while the journal is ahead of the last one. */
function aWatch(write: WriteTime = usualPlan.write) {
  let [head, backedUp, waits] = [1, 0, Promise.resolve()];
  const written: string[] = [];
  const shelf = {
    isDue: () => Promise.resolve(head > backedUp),
    write: async (reason: string) => {
      await waits;
      written.push(reason);
      backedUp = head;
      return { ok: true as const, value: { id: 'one', contents: null as never } };
    },
    catchUp: () => Promise.resolve(),
    plan: () => ({ ...usualPlan, write }),
  };
  const { tick } = watchBackups(shelf, () => head, 0 as Instant);
  return {
    written,
    change: () => (head += 1),
    at: async (minutes: number) => await tick((minutes * minute) as Instant),
    block: (until: Promise<void>) => {
      waits = until;
    },
    tick,
  };
}

test.each([
  [1, []],
  [2, ['start']],
  [3, ['start']],
])('after %i minutes it has written %j', async (minutes, expected) => {
  const watch = aWatch();
  for (let at = 1; at <= minutes; at += 1) await watch.at(at);
  expect(watch.written).toEqual(expected);
});

test('a change waits until nothing was written for ten minutes, and is backed up once', async () => {
  const watch = aWatch();
  await watch.at(2);
  watch.change();
  await watch.at(5);
  await watch.at(14);
  expect(watch.written).toEqual(['start']);
  await watch.at(15);
  await watch.at(30);
  expect(watch.written).toEqual(['start', 'quiet']);
});

test('with backups only at closing, none is written in a quiet moment, but the one after startup is', async () => {
  const watch = aWatch('closing');
  await watch.at(2);
  watch.change();
  await watch.at(3);
  await watch.at(500);
  expect(watch.written).toEqual(['start']);
});

test('as long as changes come, only the one after startup is written', async () => {
  const watch = aWatch();
  for (let at = 1; at < 60; at += 1) {
    watch.change();
    await watch.at(at);
  }
  expect(watch.written).toEqual(['start']);
});

test('while one is being written, a tick does not start another', async () => {
  const watch = aWatch();
  let finish: () => void = () => undefined;
  watch.block(new Promise((resolve) => (finish = resolve)));
  const first = watch.at(2);
  await watch.at(3);
  finish();
  await first;
  expect(watch.written).toEqual(['start']);
});

test('after the clock is set back, a change does not wait until it has caught up', async () => {
  const watch = aWatch();
  await watch.at(500);
  watch.change();
  await watch.at(501);
  await watch.at(10);
  await watch.at(21);
  expect(watch.written).toEqual(['start', 'quiet']);
});
