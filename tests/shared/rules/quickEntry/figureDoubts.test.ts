import { describe, expect, test } from 'vitest';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import { aLineContext } from '../../../helpers/aLineContext';
import { answersOf } from './lineOf';

describe('amounts that can be read in two ways', () => {
  test.each<[string, string[]]>([
    ['phone 10-12 min', [
      '10 min → phone 10m → phone x1 2026-09-16 14:32-14:42 ended now',
      '12 min → phone 12m → phone x1 2026-09-16 14:30-14:42 ended now',
    ]],
    ['court 2-3 hours', [
      '2 h → court 2h → duty court-run 2026-09-16 12:42-14:42 ended now',
      '3 h → court 3h → duty court-run 2026-09-16 11:42-14:42 ended now',
    ]],
    ['phone 3 x 5m', [
      '3 in 15 min → phone x3 15m → phone x3 2026-09-16 14:27-14:42 ended now',
      '3 in 5 min → phone x3 5m → phone x3 2026-09-16 14:37-14:42 ended now',
    ]],
    ['phone 5 x 3', [
      '5 in 15 min → phone x5 15m → phone x5 2026-09-16 14:27-14:42 ended now',
      '3 in 15 min → phone x3 15m → phone x3 2026-09-16 14:27-14:42 ended now',
      '3 in 5 min → phone x3 5m → phone x3 2026-09-16 14:37-14:42 ended now',
      '5 in 3 min → phone x5 3m → phone x5 2026-09-16 14:39-14:42 ended now',
    ]],
    ['phone 3x5', [
      '3 in 15 min → phone x3 15m → phone x3 2026-09-16 14:27-14:42 ended now',
      '5 in 15 min → phone x5 15m → phone x5 2026-09-16 14:27-14:42 ended now',
      '5 in 3 min → phone x5 3m → phone x5 2026-09-16 14:39-14:42 ended now',
      '3 in 5 min → phone x3 5m → phone x3 2026-09-16 14:37-14:42 ended now',
    ]],
    ['court 3 x 5m', [
      '15 min → court 15m → duty court-run 2026-09-16 14:27-14:42 ended now',
      '5 min → court 5m → duty court-run 2026-09-16 14:37-14:42 ended now',
    ]],
    ['phone 3 calls 5 min each', [
      '15 min in all → phone 3 calls 15m → phone x3 2026-09-16 14:27-14:42 ended now',
      '5 min in all → phone 3 calls 5 min → phone x3 2026-09-16 14:37-14:42 ended now',
    ]],
    ['phone x3 5m each', [
      '15 min in all → phone x3 15m → phone x3 2026-09-16 14:27-14:42 ended now',
      '5 min in all → phone x3 5m → phone x3 2026-09-16 14:37-14:42 ended now',
    ]],
    ['phone each', [
      'Type a length → phone m → typing goes on',
    ]],
    ['phone 9-10 calls', [
      'x9 → phone x9 m → typing goes on',
      'x10 → phone x10 m → typing goes on',
    ]],
    ['phone 1h 30 calls', [
      'x30 → phone 1h x30 calls → phone x30 2026-09-16 13:42-14:42 ended now',
      '90 min → phone 90m calls → phone x1 (calls) 2026-09-16 13:12-14:42 ended now',
    ]],
  ])('%s', (line, answers) => {
    expect(answersOf(line)).toEqual(answers);
  });
});

test('an absence right behind the activity is offered without it, or as the note', () => {
  expect(answersOf('admin leave 4h')).toEqual([
    'Absence → leave 4h → absence',
    'Note → admin 4h "leave" → admin (leave) 2026-09-16 10:42-14:42 ended now',
  ]);
});

test('the number is typed right after the offered x', () => {
  const line = 'phone several calls 20m';
  const [first] = parseLine(line, aLineContext()).question?.answers ?? [];
  const caret = first?.caret ?? -1;
  expect([first?.line.slice(0, caret), first?.line.slice(caret)]).toEqual(['phone x', ' calls 20m']);
});
