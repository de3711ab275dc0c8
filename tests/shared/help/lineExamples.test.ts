import { expect, test } from 'vitest';
import { lineParts } from '#shared/help/lineExamples';
import type { ParsedLine } from '#shared/rules/quickEntry/lineTypes';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import { eachDay } from '#shared/time/days';
import type { Day } from '#shared/time/day';
import { aLineContext } from '../../helpers/aLineContext';

const examplesOn = (day: Day) => lineParts(day, true).flatMap(({ examples }) => examples);
const ofBoth = aLineContext({ isOfBothDockets: () => true });

/** What Enter does: it acts, asks, or keeps the line with an error. */
function doneBy({ question, draft }: ParsedLine): 'does' | 'asks' | 'refused' {
  return question !== null ? 'asks' : draft === null ? 'refused' : 'does';
}

const midweek = '2026-09-16' as Day;

test.each(examplesOn(midweek).flatMap(({ lines, is = 'does' }) => lines.map((line) => [line, is] as const)))(
  'the example “%s” %s on a Wednesday afternoon',
  (line, is) => {
    expect(doneBy(parseLine(line, ofBoth))).toBe(is);
  },
);

test.each(examplesOn(midweek).filter(({ lines }) => lines.length > 1).map(({ lines }) => [lines[0], lines] as const))(
  'all spellings of the example “%s” do the same',
  (_line, lines) => {
    const drafts = lines.map((line) => parseLine(line, ofBoth).draft);
    expect(drafts.slice(1)).toEqual(drafts.slice(1).map(() => drafts[0]));
  },
);

test('the dates of the examples are understood around the year, at the ends of months and on each weekday', () => {
  const year = eachDay('2026-01-08' as Day, '2026-12-31' as Day);
  const days = year.filter((day, index) => day.endsWith('-01') || day.endsWith('-02') || index % 16 === 0);
  const wrong = days.flatMap((day) => {
    const dated = lineParts(day).find(({ title }) => title === 'Which day')?.examples ?? [];
    const context = aLineContext({ day, at: '16:00' });
    return dated.flatMap(({ lines, is = 'does' }) =>
      lines.filter((line) => doneBy(parseLine(line, context)) !== is).map((line) => `${day}: ${line}`),
    );
  });
  expect(wrong).toEqual([]);
});

test('every part of a line has examples, and no line appears twice', () => {
  const lines = examplesOn(midweek).flatMap((example) => example.lines);
  expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
  const titles = ['What', 'How long', 'When', 'How many', 'Which day', 'Notes', 'Absences', 'Timer'];
  expect(lineParts(midweek).map(({ title }) => title)).toEqual(titles);
  expect(lineParts(midweek, true).map(({ title }) => title)).toEqual(titles.toSpliced(4, 0, 'Which docket'));
});
