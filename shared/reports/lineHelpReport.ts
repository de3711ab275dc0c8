import type { Day, Instant } from '#shared/time/day';
import type { Report, ReportColumn, ReportTable } from './report';
import { markSimulated } from './simulatedMark';

/** Ways to write one part of a line, each with its reading in words. */
export type LineHelpPart = {
  readonly title: string;
  readonly remark: string;
  readonly rows: readonly { readonly line: string; readonly reading: string }[];
};

/** What the printed help is made from: the parts as shown, and the moment at which they were read. */
export type LineHelpInput = {
  readonly parts: readonly LineHelpPart[];
  /** The moment in words, such as `Wednesday 14:42`. */
  readonly moment: string;
  readonly day: Day;
  readonly asOf: Instant;
  readonly simulated: boolean;
};

/** All the ways to write a line, as a report to print: one table for each part. The first part is the main table. */
export function lineHelpReport({ parts, moment, day, asOf, simulated }: LineHelpInput): Report {
  const tables = parts.map((part, index) => markSimulated(tableOf(part, index), simulated));
  const [main = tableOf({ title: 'Nothing found', remark: '', rows: [] }, 0), ...further] = tables;
  const count = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    ...main,
    id: 'help',
    title: 'All ways to write a line',
    tableTitle: main.title,
    subject: 'line',
    by: null,
    finding: `${count} examples, read as of ${moment}; any order, the note last.`,
    range: { first: day, last: day },
    parts: further,
    denominators: [],
    notes: [
      'Each example is read with your own words and hours at that moment. Nothing is logged by reading it.',
      '“asks” and “refused”: nothing is logged until you say which, or type it another way.',
      'Notes are sealed and never exported.',
    ],
    digests: [],
    asOf,
    simulated,
  };
}

function tableOf({ title, remark, rows }: LineHelpPart, index: number): ReportTable {
  return {
    id: `line_help_${index + 1}`,
    title: remark === '' ? title : `${title}: ${remark}`,
    columns: columnsOf(index),
    rows: rows.map(({ line, reading }) => [line, reading]),
    totals: [null, null],
  };
}

/** Each part has its own columns. */
function columnsOf(index: number): readonly ReportColumn[] {
  return [
    { id: `typed_${index + 1}`, label: 'Typed', type: 'text' },
    { id: `read_${index + 1}`, label: 'Read as', type: 'text' },
  ];
}
