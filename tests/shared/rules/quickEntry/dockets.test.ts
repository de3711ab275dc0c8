import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import { aLineContext } from '../../../helpers/aLineContext';
import { outcomeOf, readTypedLines } from '../../../helpers/typedLines';

const both = aLineContext({ isOfBothDockets: () => true });

/** The docket, and what Enter does; else the readings that are asked about. */
function read(line: string, context = both): string {
  const parsed = parseLine(line, context);
  const { draft, question } = parsed;
  if (question !== null) return `? ${question.answers.map((answer) => answer.line).join(' | ')}`;
  const said = draft?.action === 'log' || draft?.action === 'timer' ? (draft.saidDocket ?? 'not said') : '';
  return `${said}: ${outcomeOf(parsed)}`;
}

const walkin = 'log,walk-in,,14:22,14:42,1,,,';

test.each([
  ['nothing said', 'walkin 20', `not said: ${walkin}`],
  ['behind the activity', 'walkin det 20', `detained: ${walkin}`],
  ['before it', 'det walkin 20', `detained: ${walkin}`],
  ['at the end', 'walkin 20 det', `detained: ${walkin}`],
  ['the whole word', 'walkin 20 detained', `detained: ${walkin}`],
  ['the other docket', 'walkin 20 nd', `non-detained: ${walkin}`],
  ['the other docket, in full', 'walkin 20 non-detained', `non-detained: ${walkin}`],
  ['the other docket, in two words', 'Non detained walkin 20', `non-detained: ${walkin}`],
  ['with a note behind the length', 'walkin det 20 court date', `detained: ${walkin}court date`],
  ['with a filler between', 'walkin det for 20m', `detained: ${walkin}`],
  ['with a mark', 'walkin, det, 20m', `detained: ${walkin}`],
  ['within a count', '3 det calls 35m', 'detained: log,phone,,14:07,14:42,3,,,'],
  ['between number and noun', 'review 3 det cases 40m', 'detained: log,docket-review,,14:02,14:42,3,,,'],
  ['between document work and its country', 'fo det hn 20', 'detained: log,followup,,14:22,14:42,1,HN,,'],
  ['beside a duty', 'phone congress det 9', 'detained: log,phone,congress,14:33,14:42,1,,,'],
  ['with an outcome', 'checkin det no show', 'detained: log,check-in,,14:42,14:42,0,,no-show,'],
  ['of a timer', 'walkin det', 'detained: timer,walk-in,,,,1,,,'],
  ['before the word docket, which is a review', 'detained docket x3 20m',
    'detained: log,docket-review,,14:22,14:42,3,,,'],
  ['inside the note', 'walkin 20 court date det', `not said: ${walkin}court date det`],
  ['in quotation marks', 'walkin 20 "det"', `not said: ${walkin}det`],
  ['where the note may begin', 'walkin 20 detained person called',
    '? detained walkin 20 person called | walkin 20 "detained person called"'],
  ['before a note word and the length', 'walkin det person 20m',
    '? det walkin person 20m | walkin 20m "det person"'],
  ['work on no case', 'meeting 20 det', 'not said: log,meeting,,14:22,14:42,,,,det'],
  ['first letters of another activity', 'det 60', 'not said: log,detail,,13:42,14:42,,,,'],
  ['a duty alone, which is on no case', 'court 45 detained', 'not said: log,duty,court-run,13:57,14:42,,,,detained'],
  ['said twice', 'walkin det 20 nd', ': error'],
])('an officer of both dockets says the docket: %s', (_name, line, expected) => {
  expect(read(line)).toBe(expected);
});

test('the answers to a docket in doubt log what they say', () => {
  const answers = parseLine('walkin 20 detained person called', both).question?.answers ?? [];
  expect(answers.map(({ line }) => read(line))).toEqual([
    `detained: ${walkin}person called`, `not said: ${walkin}detained person called`,
  ]);
});

test('the words for dockets mean nothing to an officer of one docket', () => {
  expect(['walkin 20 det', 'walkin 20 non-detained', 'det 60'].map((line) => read(line, aLineContext()))).toEqual([
    `not said: ${walkin}det`, `not said: ${walkin}non-detained`, 'not said: log,detail,,13:42,14:42,,,,',
  ]);
});

test('a line that names no docket is read the same for every officer', () => {
  const lines = ['typedLines.csv', 'hurriedLines.csv']
    .map((file) => path.resolve(import.meta.dirname, '../../../fixtures/lines', file))
    .flatMap((file) => readTypedLines(readFileSync(file, 'utf8')))
    .map(({ line }) => line)
    .filter((line) => !/\b(?:det|nd|detained)\b/iu.test(line));
  const differ = lines.filter((line) => read(line) !== read(line, aLineContext()));
  expect([lines.length > 800, differ]).toEqual([true, []]);
});

test('the chips say which docket, and what Tab adds if there is none', () => {
  const chips = (line: string) => parseLine(line, both).chips.filter(({ slot }) => slot === 'docket');
  expect([chips('walkin 20'), chips('walkin 20 nd'), chips('walkin 20 court date'), chips('meeting 20')]).toEqual([
    [{ slot: 'docket', label: 'Both dockets', guessed: true, token: null,
      other: { label: 'detained', line: 'walkin 20 det' } }],
    [{ slot: 'docket', label: 'Non-detained docket', guessed: false, token: 2, other: null }],
    [{ slot: 'docket', label: 'Both dockets', guessed: true, token: null,
      other: { label: 'detained', line: 'det walkin 20 court date' } }],
    [],
  ]);
});

test('the line offers the words for both dockets until one is named', () => {
  const offered = (line: string) =>
    parseLine(line, both).completions.map(({ label }) => label).filter((label) => ['det', 'nd'].includes(label));
  expect([offered('walkin 20 '), offered('walkin 20 det '), offered('meeting 20 ')]).toEqual([['det', 'nd'], [], []]);
});
