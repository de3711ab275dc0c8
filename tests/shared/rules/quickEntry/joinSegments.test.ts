import { describe, expect, test } from 'vitest';
import { drafted } from './lineOf';

describe('a country', () => {
  test.each([
    ['fo in 20', 'followup IN x1 2026-09-16 14:22-14:42 ended now'],
    ['fo IN 20', 'followup IN x1 2026-09-16 14:22-14:42 ended now'],
    ['fo in x2 20', 'followup IN x2 2026-09-16 14:22-14:42 ended now'],
    ['fo no answer 20m', 'followup x1 (no answer) 2026-09-16 14:22-14:42 ended now'],
    ['fo NO answer 20m', 'followup NO x1 (answer) 2026-09-16 14:22-14:42 ended now'],
    ['fo to be 20m', 'followup x1 (to be) 2026-09-16 14:22-14:42 ended now'],
    ['hn fo 20', 'followup HN x1 2026-09-16 14:22-14:42 ended now'],
    ['IN fo 20', 'followup IN x1 2026-09-16 14:22-14:42 ended now'],
    ['in fo 20', 'no: several-meanings'],
    ['fo 20 hn', 'followup HN x1 2026-09-16 14:22-14:42 ended now'],
    ['fo x2 15 hn', 'followup HN x2 2026-09-16 14:27-14:42 ended now'],
    ['fo 20 called hn', 'followup x1 (called hn) 2026-09-16 14:22-14:42 ended now'],
    ['fo el salvador 20', 'followup SV x1 2026-09-16 14:22-14:42 ended now'],
    ['el salvador fo 20', 'followup SV x1 2026-09-16 14:22-14:42 ended now'],
    [`fo cote d'ivoire 5`, 'followup CI x1 2026-09-16 14:37-14:42 ended now'],
    ['fo honduras', 'followup HN x1 timer'],
    ['phone hn 20', 'asks: no-length'],
    ['phone hn 20m', 'phone x1 (hn) 2026-09-16 14:22-14:42 ended now'],
    ['fo 9:00-9:30 gt', 'followup GT x1 2026-09-16 09:00-09:30 stated'],
    ['fo hn gt 20m', 'followup HN x1 (gt) 2026-09-16 14:22-14:42 ended now'],
    ['docprep guatemala 30m', 'docprep GT x0 2026-09-16 14:12-14:42 ended now'],
    ['fo 9 am', 'asks: no-length'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });
});

describe('a count with its noun', () => {
  test.each([
    ['phone 999 calls 20m', 'phone x999 2026-09-16 14:22-14:42 ended now'],
    ['phone 1000 calls 20m', 'asks: count-or-minutes'],
    ['phone 1.5 calls 20m', 'asks: count-or-minutes'],
  ])('is one up to 999, and no decimal: %s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });
});
