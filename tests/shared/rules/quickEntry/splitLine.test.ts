import { describe, expect, test } from 'vitest';
import { aLineContext } from '../../../helpers/aLineContext';
import type { Segment } from '#shared/rules/quickEntry/segments';
import { splitLine } from '#shared/rules/quickEntry/splitLine';
import { vocabularyOn } from '#shared/rules/quickEntry/vocabulary';
import type { Day } from '#shared/time/day';

const today = '2026-09-16' as Day;
const vocabulary = vocabularyOn(aLineContext(), today);

/** Each segment as `sense:characters of the line`. */
const split = (line: string) =>
  splitLine(line, today, vocabulary).map((segment) => `${said(segment)}:${wordsOf(line, segment)}`);

const wordsOf = (line: string, { start, end }: Segment) => line.slice(start, end);

function said({ sense }: Segment): string {
  if (sense.is !== 'name') return sense.is;
  return `${sense.isPlural ? 'plural' : 'name'} by ${sense.by} ${sense.meanings.map(({ id }) => id).join('/')}`;
}

describe('a line is split into segments that mean something by themselves', () => {
  test.each([
    ['', []],
    ['   ', []],
    ['papers', ['word:papers']],
    ['  papers   court ', ['word:papers', 'name by whole court-run:court']],
    ['20m', ['length:20m']],
    ['walkin 20', ['name by whole walk-in:walkin', 'number:20']],
    ['walk-in', ['name by whole walk-in:walk-in']],
    ['walk in 20m', ['name by whole walk-in:walk in', 'length:20m']],
    ['walkins 20', ['plural by whole walk-in:walkins', 'number:20']],
    ['checkin no show', ['name by whole check-in:checkin', 'outcome:no show']],
    ['duty:court', ['name by duty: court-run:duty:court']],
    ['duty: court', ['name by duty: court-run:duty: court']],
    ['duty:cour', ['name by duty: court-run:duty:cour']],
    ['duty:phone', ['name by duty: :duty:phone']],
    ['walkin "court 20m" x2', ['name by whole walk-in:walkin', 'quoted:"court 20m"', 'units:x2']],
    ['phone 15 A 123 456 789', ['name by whole phone:phone', 'number:15', 'private:A 123 456 789']],
    ['walkin 20, court.', ['name by whole walk-in:walkin', 'number:20,', 'name by whole court-run:court.']],
    ['walkin (court) 20', ['name by whole walk-in:walkin', 'name by whole court-run:(court)', 'number:20']],
    ['walkin - papers', ['name by whole walk-in:walkin', 'dash:-', 'word:papers']],
    ['ph', ['name by letters phone:ph']],
    ['forty five minutes', ['length:forty five minutes']],
    ['½ hour court', ['length:½ hour', 'name by whole court-run:court']],
  ])('“%s” is %j', (line, expected) => {
    expect(split(line)).toEqual(expected);
  });

  test('the text of a segment is as prepared, without the marks around it', () => {
    const texts = (line: string) => splitLine(line, today, vocabulary).map(({ text }) => text);
    expect(texts('Walkin TWENTY min, (court).')).toEqual(['walkin', '20 min', 'court']);
  });
});
