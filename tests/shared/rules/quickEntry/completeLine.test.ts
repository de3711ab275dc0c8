import { describe, expect, test } from 'vitest';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import { aLineContext } from '../../../helpers/aLineContext';

type Asked = Parameters<typeof aLineContext>[0];

/** What is offered under a line, as the whole resulting line, with a `|` at the cursor. */
const offered = (line: string, asked: Asked = {}) =>
  parseLine(line, aLineContext(asked)).completions.map((one) => `${one.line}|`);

describe('the completion of a word that is being typed', () => {
  test.each([
    ['ph', ['phone |']],
    ['p', ['phone |', 'processing |']],
    ['phone 20 cou', ['phone 20 court |']],
    ['phone co', ['phone court |', 'phone congress |', 'phone consulate |']],
    ['phone duty:co', ['phone duty:court |', 'phone duty:congress |', 'phone duty:consulate |']],
    ['duty:co', ['duty:court |', 'duty:congress |', 'duty:consulate |']],
  ])('of “%s” is %j', (line, ends) => {
    expect(offered(line)).toEqual(ends);
  });

  test('is not a second kind after a named one, and nothing inside a note', () => {
    expect(offered('phone adm').some((line) => line.startsWith('phone admin'))).toBe(false);
    expect(offered('phone 20 "ask the co')).toEqual(['phone 20 "ask the co|']);
  });
});

describe('the country of document work', () => {
  test.each([
    ['fo ho', ['fo hk |', 'fo hn |']],
    ['fo hn', ['fo hn |']],
    ['phone ho', []],
  ])('behind “%s” is %j', (line, countries) => {
    expect(offered(line).filter((one) => /(?:fo|phone) [a-z]{2} \|/u.test(one))).toEqual(countries);
  });

  test.each(['fo 9', 'fo -', 'fo x'])('is not offered for a figure, as in “%s”', (line) => {
    expect(offered(line).filter((one) => /^fo [a-z]{2} \|$/u.test(one))).toEqual([]);
  });

  test('is offered right after the activity alone', () => {
    expect(offered('fo 20m ho').filter((one) => one.includes('hn'))).toEqual([]);
  });
});

describe('what Enter does, and the parts that are not there yet', () => {
  const hints = (line: string, asked: Asked = {}) =>
    parseLine(line, aLineContext(asked)).completions.map(({ label, hint }) => `${label}: ${hint}`);
  const [units, day, duty] = ['x2: 2 calls', 'yesterday: Tuesday, September 15', 'duty:: counts for a collateral duty'];

  test.each([
    ['phone', ['Enter: starts its timer', '20m: 20 min', units, duty]],
    ['phone 20m', ['Enter: log as it stands', units, day, duty]],
    ['phone 20m x3', ['Enter: log as it stands', day, duty]],
    ['phone 20m yesterday', ['Enter: log as it stands', units, duty]],
    ['court', ['Enter: starts its timer', '20m: 20 min']],
    ['fo hn 20', ['Enter: log as it stands', 'x2: 2 contacts', day, duty]],
    ['fo 20', ['Enter: log as it stands', 'hn: its country, as Honduras', 'x2: 2 contacts', day, duty]],
  ])('behind “%s” are %j', (line, ways) => {
    expect(hints(line)).toEqual(ways);
  });

  test('an interruption is mentioned, and no day before the one shown', () => {
    expect(hints('phone', { running: true })[0]).toBe('Enter: starts its timer and interrupts the running one');
    const viewedDay = aLineContext({ day: '2026-09-15' }).viewedDay;
    expect(hints('phone 9-9:20', { viewedDay })).not.toContain(day);
  });

  test('nothing is offered if the line asks or cannot be read', () => {
    expect(['several calls', 'phone 25:99', ''].flatMap((line) => offered(line))).toEqual([]);
  });
});
