import { lineParts, type LinePart } from '#shared/help/lineExamples';
import type { LineContext } from '#shared/rules/quickEntry/lineTypes';
import { dayOf } from '#shared/time/zones';
import { exampleReading, type ExampleReading } from './exampleReading';

/** A line with its reading. */
export type HelpRow = { readonly line: string; readonly reading: ExampleReading };

/** A part of the help with its rows. */
export type HelpSection = Pick<LinePart, 'title' | 'remark' | 'column'> & { readonly rows: readonly HelpRow[] };

/** All examples with their readings at this moment. */
export function helpSections(context: LineContext): HelpSection[] {
  return lineParts(dayOf(context.now, context.zone)).map(({ title, remark, column, shows, examples }) => ({
    title,
    remark,
    column,
    rows: examples.flatMap(({ lines }) => rowsOf(lines, shows, context)),
  }));
}

/** The rows that have a text in their line or reading, with their heads; a head that has it keeps all its rows. */
export function findWays(sections: readonly HelpSection[], query: string): HelpSection[] {
  const typed = query.trim().toLowerCase();
  if (typed === '') return [...sections];
  const has = (text: string) => text.toLowerCase().includes(typed);
  return sections.flatMap((section) => {
    const rows = has(section.title)
      ? section.rows
      : section.rows.filter(({ line, reading }) => has(line) || has(reading.text));
    return rows.length === 0 ? [] : [{ ...section, rows }];
  });
}

/** The spellings of an example, each read by itself; what is read as the first one says so in a word. */
function rowsOf(lines: readonly string[], shows: LinePart['shows'], context: LineContext): HelpRow[] {
  const rows = lines.map((line) => ({ line, reading: exampleReading(line, shows, context) }));
  const first = rows[0]?.reading;
  const isSame = ({ is, text }: ExampleReading) => is === 'does' && is === first?.is && text === first.text;
  return rows.map((row, index) =>
    index > 0 && isSame(row.reading) ? { ...row, reading: { is: 'does', text: 'the same' } } : row,
  );
}
