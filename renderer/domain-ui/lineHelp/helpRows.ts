import { lineParts, type LinePart } from '#shared/help/lineExamples';
import type { LineContext } from '#shared/rules/quickEntry/lineTypes';
import { dayOf } from '#shared/time/zones';
import { exampleReading, type ExampleReading } from './exampleReading';

/** An example with its reading. `shown` names its other spellings too, without the words that they share. */
export type HelpRow = { readonly line: string; readonly shown: string; readonly reading: ExampleReading };

/** A part of the help with its rows. */
export type HelpSection = Pick<LinePart, 'title' | 'remark' | 'column'> & { readonly rows: readonly HelpRow[] };

/** All examples with their readings at this moment. */
export function helpSections(context: LineContext): HelpSection[] {
  return lineParts(dayOf(context.now, context.zone)).map(({ title, remark, column, shows, examples }) => ({
    title,
    remark,
    column,
    rows: examples.map(({ lines }) => ({
      line: lines[0],
      shown: [lines[0], ...withoutShared(lines).slice(1)].join(' · '),
      reading: exampleReading(lines[0], shows, context),
    })),
  }));
}

/** The sections that have a text in one of their examples or readings, with these rows alone; a head has all its rows. */
export function findWays(sections: readonly HelpSection[], query: string): HelpSection[] {
  const typed = query.trim().toLowerCase();
  if (typed === '') return [...sections];
  const has = (text: string) => text.toLowerCase().includes(typed);
  return sections.flatMap((section) => {
    const rows = has(section.title)
      ? section.rows
      : section.rows.filter(({ shown, reading }) => has(shown) || has(reading.text));
    return rows.length === 0 ? [] : [{ ...section, rows }];
  });
}

/** The lines without the word that all of them begin or end with: `admin 20m` and `admin 20 min` differ in `20 min`. */
function withoutShared(lines: readonly string[]): string[] {
  const words = lines.map((line) => line.split(' '));
  const isShared = (at: number) => words.every((one) => one.length > 1 && one.at(at) === words[0]?.at(at));
  if (isShared(0)) return words.map((one) => one.slice(1).join(' '));
  return isShared(-1) ? words.map((one) => one.slice(0, -1).join(' ')) : [...lines];
}
