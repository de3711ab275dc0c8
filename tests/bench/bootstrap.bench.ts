import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BenchWindow } from './filledFolder';
import { longestTask } from './longestTask';
import type { TimedBootstrap } from './page/bootstrap';
import { makePrograms, type Programs } from './programs';
import { repeatsOf } from './repeats';
import { tell } from './results';
import { drive } from './startProgram';
import { ratiosOf, spreadOf } from './statistics';

let programs: Programs;
beforeAll(async () => {
  programs = await makePrograms();
});
afterAll(() => programs.remove());

const repeats = repeatsOf(15);
const warmUps = 2;
/** Milliseconds that the window may spend on one task while the worker draws. */
const mostBlocked = 50;

test('9,999 replicates of 30 officers and 12 kinds take little longer in their worker than a plain loop', async () => {
  const { page, close } = await drive(programs.page, path.join(programs.folder, 'bootstrap'));
  await page.waitForFunction(() => 'bench' in globalThis);
  const timed: TimedBootstrap[] = [];
  const blocked: number[] = [];
  for (let turn = 0; turn < warmUps + repeats; turn += 1) {
    const found = await page.evaluate(async () => await (globalThis as BenchWindow).bench.timeBootstrap());
    const longest = await longestTask(page, async () => {
      await page.evaluate(async () => await (globalThis as BenchWindow).bench.bootstrapInWorker());
    });
    if (turn < warmUps) continue;
    timed.push(found);
    blocked.push(longest.all);
  }
  const stopped = await page.evaluate(async () => await (globalThis as BenchWindow).bench.stopBootstrap());
  await close();
  for (const { quantiles, plainQuantiles } of timed) {
    expect(quantiles.every((value, at) => Math.abs(value - (plainQuantiles[at] ?? NaN)) < 1e-9)).toBe(true);
  }
  const [draws, plain] = [timed.map((each) => each.draws), timed.map((each) => each.plain)];
  tell('bootstrap', [
    {
      what: 'Bootstrap of a need, 9,999 replicates of 30 officers × 12 kinds',
      against: 'one plain loop over typed arrays with the same result, in a worker as well',
      unit: '×',
      target: 2,
      found: spreadOf(ratiosOf(draws, plain)),
      remark: 'From the first replicate in the worker to its answer.',
    },
    {
      what: 'Longest task of the window meanwhile',
      against: 'none',
      unit: 'ms',
      target: mostBlocked,
      isGuard: true,
      found: spreadOf(blocked),
      remark: 'Processor time, drawing included.',
    },
    {
      what: 'Bootstrap, with the start of its worker',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(timed.map(({ whole }) => whole)),
      remark: 'From the request to the answer.',
    },
    {
      what: 'Stopping a bootstrap',
      against: 'none',
      unit: 'ms',
      target: mostBlocked,
      isGuard: true,
      found: spreadOf([stopped ?? NaN]),
      remark: 'From the first progress of ten million replicates to the end; the worker is terminated.',
    },
  ]);
});
