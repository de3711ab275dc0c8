import { expect, test } from 'vitest';
import { readStretch } from '#shared/rules/quickEntry/readStretch';
import { aLineContext } from '../../../helpers/aLineContext';
import { clockOn } from '../../../helpers/clockOn';

const span = (from: string, to: string, day = '2026-09-16') => ({ start: clockOn(day, from), end: clockOn(day, to) });

test('times alone are a stretch, in every form that the line takes', () => {
  const typed = ['9:00-9:30', '905-925', '9:05 20', '905 20m', '-15', 'yesterday 8-820'];
  expect(typed.map((text) => readStretch(text, aLineContext()))).toEqual([
    span('09:00', '09:30'),
    span('09:05', '09:25'),
    span('09:05', '09:25'),
    span('09:05', '09:25'),
    span('14:27', '14:42'),
    span('08:00', '08:20', '2026-09-15'),
  ]);
});

test('future times, other words and times with more words are not a stretch', () => {
  const typed = [
    '',
    'noon',
    '9:00',
    '14:30-15:00',
    '25:00-25:30',
    '9:00-9:30 phone',
    '9:00-9:30 x2',
    'court 9:00-9:30',
    '.',
  ];
  expect(typed.map((text) => readStretch(text, aLineContext()))).toEqual(typed.map(() => null));
});
