import { expect, test } from 'vitest';
import { changesName, lackWords, sizeName, whenName } from '#renderer/domain-ui/restore/backupWords';
import type { Instant, ZoneName } from '#shared/time/day';
import { someContents } from '../../../helpers/aBackup';

const zone = 'America/New_York' as ZoneName;
const now = Date.UTC(2026, 8, 16, 18, 42) as Instant;

test.each([
  [Date.UTC(2026, 8, 15, 20, 31), 'Sep 15, 16:31'],
  [Date.UTC(2026, 0, 1, 5, 0), 'Jan 1, 00:00'],
  [Date.UTC(2026, 0, 1, 4, 59), 'Dec 31, 2025, 23:59'],
])('the instant %i is shown as %s', (at, text) => {
  expect(whenName(at as Instant, zone, '24', now)).toBe(text);
});

test.each([
  [0, '1 kB'],
  [499, '1 kB'],
  [424_400, '424 kB'],
  [999_999, '1000 kB'],
  [1_000_000, '1.00 MB'],
  [41_200_000, '41.20 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeName(bytes)).toBe(text);
});

test.each([
  [46, null],
  [45, null],
  [47, 'the newest lacks 1 change'],
  [1046, 'the newest lacks 1,000 changes'],
])('with a newest backup up to change 46, the head %i means %s', (head, text) => {
  expect(lackWords(someContents(), { head })).toBe(text);
});

test.each<readonly [readonly number[], string]>([
  [[45], 'change 45'], [[45, 46], 'changes 45 to 46'], [[45, 46, 48], '3 changes from 45 to 48'],
])('the changes %j are named %s', (changes, name) => {
  expect(changesName(changes)).toBe(name);
});
