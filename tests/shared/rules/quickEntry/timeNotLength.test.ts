import { expect, test } from 'vitest';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import { aLineContext } from '../../../helpers/aLineContext';
import { drafted } from './lineOf';

test.each([
  ['phone from 2 for 20 min', 'phone 14:00-14:20 2026-09-16'],
  ['phone since 2 20m', 'phone 14:00-14:20 2026-09-16'],
  ['from 1 to 2 court', 'duty court-run 13:00-14:00 2026-09-16'],
  ['phone ２０m', 'phone 14:22-14:42 2026-09-16'],
])('“%s” has a start or a length, wherever it is', (line, expected) => {
  const found = drafted(line);
  for (const part of expected.split(' ')) expect(found).toContain(part);
});

test.each(['phone an hour ago', 'phone 20 minutes ago', 'court 2 h ago'])('“%s” says when, not how long', (line) => {
  expect(drafted(line)).toBe('no: impossible');
});

test.each(['court cancelled', 'phone no show', 'phone since 2'])('“%s” starts no timer: it asks', (line) => {
  const { draft, question } = parseLine(line, aLineContext());
  expect([draft, question?.code]).toEqual([null, 'no-length']);
});
