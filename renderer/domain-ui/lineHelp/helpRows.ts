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
      shown: [lines[0], ...lines.slice(1).map((other) => withoutShared(lines[0], other))].join(' · '),
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

/** `admin 20 min` beside `admin 20m` is `20 min`: words that both begin or both end with are left out. */
function withoutShared(line: string, other: string): string {
  const [words, more] = [line.split(' '), other.split(' ')];
  const first = more.findIndex((word, index) => word !== words[index]);
  const last = more.toReversed().findIndex((word, index) => word !== words.at(-1 - index));
  const rest = more.slice(Math.max(first, 0), more.length - Math.max(last, 0));
  return rest.length === 0 ? other : rest.join(' ');
}
