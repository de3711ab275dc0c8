import { lineParts, type LinePart } from '#shared/help/lineExamples';
import type { LineContext } from '#shared/rules/quickEntry/lineTypes';
import { clockName, weekdayNames } from '#shared/time/dateNames';
import { dayOfWeek } from '#shared/time/days';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import { exampleReading, type ExampleReading } from './exampleReading';

/** A line with its reading. `example` is the first spelling of its example. */
export type HelpRow = { readonly line: string; readonly example: string; readonly reading: ExampleReading };

/** A part of the help with its rows. */
export type HelpSection = Pick<LinePart, 'title' | 'remark' | 'column'> & { readonly rows: readonly HelpRow[] };

/** All examples with their readings at this moment. */
export function helpSections(context: LineContext): HelpSection[] {
  const today = dayOf(context.now, context.zone);
  return lineParts(today, context.isOfBothDockets(today)).map(({ title, remark, column, shows, examples }) => ({
    title,
    remark,
    column,
    rows: examples.flatMap(({ lines }) =>
      lines.map((line) => ({ line, example: lines[0], reading: exampleReading(line, shows, context) })),
    ),
  }));
}

/** The rows whose line or reading contains a text, with their heads; a head that contains it keeps all its rows. */
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

/** Whether a row is read like the row above it, because it is another spelling of the same example. */
export function isSameAsAbove(row: HelpRow, above: HelpRow | undefined): boolean {
  return above?.example === row.example && above.reading.is === 'does' && above.reading.text === row.reading.text;
}

/** What a row's line does, or that it asks or is refused, in words. */
export function readingName({ reading: { is, text } }: HelpRow): string {
  return is === 'does' ? text : `${is}: ${text}`;
}

/** The moment at which examples are read: `Wednesday 14:42`. */
export function momentName({ now, zone, clock }: Pick<LineContext, 'now' | 'zone' | 'clock'>): string {
  return `${weekdayNames[dayOfWeek(dayOf(now, zone))]} ${clockName(minuteOfDay(now, zone), clock)}`;
}
