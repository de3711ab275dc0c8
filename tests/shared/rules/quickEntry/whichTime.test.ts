import { expect, test } from 'vitest';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import { aLineContext } from '../../../helpers/aLineContext';
import { answersOf } from './lineOf';

/** Why a line asks for its time, and the times it offers with their days. */
const askedAbout = (line: string, at: string) => {
  const { question } = parseLine(line, aLineContext({ at }));
  return [question?.reason, ...(question?.answers ?? []).map(({ label, detail }) => `${label} ${detail}`)];
};

test.each([
  ['5-6 phone', '14:42', [
    'Today it has passed only outside the schedule.', '05:00–06:00 Wednesday, September 16',
  ]],
  ['today 3-4 meeting', '14:42', [
    'Today it has passed only outside the schedule.', '03:00–04:00 Wednesday, September 16',
  ]],
  ['yesterday 5-6 admin', '14:42', [
    'On that day it is only outside the schedule.', '05:00–06:00 Tuesday, September 15',
    '17:00–18:00 Tuesday, September 15',
  ]],
  ['4-5 admin', '03:00', ['It has not passed today.', '16:00–17:00 Tuesday, September 15']],
  ['22-6 admin', '14:42', [
    'It ends before it begins, or goes past midnight.', '22:00–06:00 Tuesday, September 15',
  ]],
  ['yesterday 12-12 admin', '14:42', [
    'Both are equally likely.', '12:00–24:00 Tuesday, September 15', '00:00–12:00 Tuesday, September 15',
  ]],
])('“%s” at %s asks which time is meant, and says why', (line, at, said) => {
  expect(askedAbout(line, at)).toEqual(said);
});

test('a time up to a minute before midnight is offered as it is', () => {
  expect(askedAbout('yesterday 11:59-11:59 admin', '14:42').slice(1)).toEqual(['11:59–23:59 Tuesday, September 15']);
});

test.each([
  ['yesterday 22-10 admin', '22:00-10:00am'],
  ['yesterday 11:59pm-11:58 admin', '23:59-11:58am'],
  ['yesterday 11:59-11:59 admin', '11:59-23:59'],
])('the answer to “%s” is written so that it has one meaning: %s', (line, written) => {
  expect(answersOf(line).map((answer) => answer.split(' → ')[1])).toEqual([`yesterday ${written} admin`]);
});
