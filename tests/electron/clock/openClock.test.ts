import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ClockFacts } from '#shared/contract/ipc';
import { openClock, type MainClock } from '../../../electron/clock/openClock';
import { temporaryFolder } from '../../helpers/temporaryFolder';

const at = (iso: string) => Date.parse(iso);
let clock: MainClock | null = null;

beforeEach(() => {
  vi.useFakeTimers({ now: at('2026-09-16T12:00:42.500Z') });
});
afterEach(() => {
  clock?.stop();
  vi.useRealTimers();
});

test('the wall clock ticks just after each minute, and no longer once it is stopped', () => {
  const ticks: ClockFacts[] = [];
  clock = openClock(null, (facts) => ticks.push(facts));
  vi.advanceTimersByTime(17_000);
  expect(ticks).toEqual([]);
  vi.advanceTimersByTime(120_000);
  expect(ticks.map(({ now, fromFile }) => [new Date(now).toISOString(), fromFile])).toEqual([
    ['2026-09-16T12:01:00.005Z', false],
    ['2026-09-16T12:02:00.005Z', false],
  ]);
  clock.stop();
  vi.advanceTimersByTime(120_000);
  expect(ticks.length).toBe(2);
});

test('after sleep, the clock ticks immediately, and then every minute again', () => {
  const ticks: string[] = [];
  clock = openClock(null, ({ now }) => ticks.push(new Date(now).toISOString()));
  vi.setSystemTime(at('2026-09-16T15:30:10Z'));
  clock.wake();
  vi.advanceTimersByTime(60_000);
  expect(ticks).toEqual(['2026-09-16T15:30:10.000Z', '2026-09-16T15:31:00.005Z']);
});

test('each change of a clock file is one tick, confirmed in a second file, and incomplete text is ignored', () => {
  const file = path.join(temporaryFolder(), 'clock');
  writeFileSync(file, '2026-09-16T08:00:00Z');
  const ticks: ClockFacts[] = [];
  clock = openClock(file, (facts) => ticks.push(facts));
  expect(clock.now()).toEqual({ now: at('2026-09-16T08:00:00Z'), fromFile: true });
  writeFileSync(file, '2026-09-16T08:0');
  expect(clock.now().now).toBe(at('2026-09-16T08:00:00Z'));
  writeFileSync(file, '2026-09-16T08:02:00-04:00');
  vi.advanceTimersByTime(50);
  expect([ticks, readFileSync(`${file}.seen`, 'utf8')]).toEqual([
    [{ now: at('2026-09-16T12:02:00Z'), fromFile: true }],
    '2026-09-16T08:02:00-04:00',
  ]);
});
