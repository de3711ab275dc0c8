import type { RecordId } from '#shared/base/ids';
import { allCases, type CaseClass } from '#shared/records/caseClass';
import type { Recorded } from '#shared/records/version';
import { monthNames } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { dayFrom, parseDay } from '#shared/time/days';
import { readLines, type LineProblem, type TableLine } from '#shared/imports/table/readTable';

/** One count from a pasted table. `line` is the line it came from. */
export type PastedCount = {
  readonly line: number;
  readonly day: Day;
  readonly caseClass: RecordId;
  readonly cases: number;
};

/** The counts of a pasted table, or what is wrong with its lines. If there is any problem, there are no counts. */
export type CountsReading = { readonly counts: readonly PastedCount[]; readonly problems: readonly LineProblem[] };

/**
 * Reads a table of cases with a line for each day or month. The first cell is the day (a month means its first day),
 * and each of the others is a count. A header names the class of each column; without a header there is one column, for
 * all cases. Blank cells are not counts.
 */
export function readDocketCounts(text: string, classes: readonly Recorded<CaseClass>[]): CountsReading {
  const table = readLines(text);
  if (!table.ok) return { counts: [], problems: [table.error] };
  const lines = table.value;
  const [first] = lines;
  if (first === undefined) return failed(1, 'Nothing was pasted. Example of a line: 2026-09-01, 1905');
  const [dayCell = '', ...cells] = first.cells;
  const hasHead = readDay(dayCell) === null && cells.every((cell) => readCases(cell) === null);
  const body = hasHead ? lines.slice(1) : lines;
  const columns = hasHead ? columnsOf(first, classes) : [allCases];
  if ('problems' in columns) return columns;
  if (body.length === 0) return failed(first.line, 'There are no counts below the header.');
  const read = body.map((line) => readLine(line, columns));
  const problems = [...read.flatMap((one) => one.problems), ...daysTwice(body)];
  return problems.length > 0 ? { counts: [], problems } : { counts: read.flatMap(({ counts }) => counts), problems };
}

function failed(line: number, message: string): CountsReading {
  return { counts: [], problems: [{ line, message }] };
}

const wordsOfAll: ReadonlySet<string> = new Set(['all', 'all cases', 'cases', 'total', 'count']);

function columnsOf({ line, cells }: TableLine, classes: readonly Recorded<CaseClass>[]): RecordId[] | CountsReading {
  const columns: RecordId[] = [];
  for (const cell of cells.slice(1)) {
    const word = cell.toLowerCase();
    const found = classes.find(({ label }) => label.trim().toLowerCase() === word);
    const id = found?.id ?? (wordsOfAll.has(word) ? allCases : null);
    if (id === null) {
      return failed(line, `There is no class “${cell}”. Add the class first, or name the column “All cases”.`);
    }
    if (columns.includes(id)) return failed(line, `Two columns are for the class “${cell}”.`);
    columns.push(id);
  }
  return columns.length === 0 ? failed(line, 'There is no column of counts next to the day.') : columns;
}

function readLine({ line, cells }: TableLine, columns: readonly RecordId[]): CountsReading {
  const [dayCell = '', ...others] = cells;
  const day = readDay(dayCell);
  if (day === null) return failed(line, `“${dayCell}” is not a day. Write it as 2026-09-01, 9/1/2026 or Sep 2026.`);
  if (others.slice(columns.length).some((cell) => cell !== '')) {
    const places = columns.length === 1 ? 'one column' : `${columns.length} columns`;
    return failed(line, `There are more counts than the ${places}.`);
  }
  const wrong = others.find((cell) => cell !== '' && readCases(cell) === null);
  if (wrong !== undefined) return failed(line, `“${wrong}” is not a number of cases.`);
  const counts = columns.flatMap((caseClass, index) => {
    const cases = readCases(others[index] ?? '');
    return cases === null ? [] : [{ line, day, caseClass, cases }];
  });
  return counts.length === 0 ? failed(line, 'There is no count next to the day.') : { counts, problems: [] };
}

/** A whole number, with or without commas between thousands. */
function readCases(cell: string): number | null {
  return /^(\d+|\d{1,3}(,\d{3})+)$/.test(cell) ? Number(cell.replaceAll(',', '')) : null;
}

/** A day, or the first day of a month: `2026-09-01`, `9/1/2026`, `Sep 1, 2026`, `2026-09`, `Sep 2026`. */
function readDay(cell: string): Day | null {
  const whole = parseDay(cell);
  if (whole !== null) return whole;
  const numbers = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell);
  if (numbers !== null) return dayFrom(Number(numbers[3]), Number(numbers[1]), Number(numbers[2]));
  const month = /^(\d{4})-(\d{2})$/.exec(cell);
  if (month !== null) return dayFrom(Number(month[1]), Number(month[2]), 1);
  const named = /^([a-z]{3,9})\.?(?:\s+(\d{1,2}),?)?\s+(\d{4})$/i.exec(cell);
  return named === null ? null : dayFrom(Number(named[3]), monthOfName(named[1] ?? ''), Number(named[2] ?? 1));
}

/**
 * The number of a month, by its name or its first three letters; 0 for any other word, which is not a month of any
 * calendar.
 */
function monthOfName(name: string): number {
  const word = name.toLowerCase();
  return monthNames.findIndex((month) => [month.toLowerCase(), month.slice(0, 3).toLowerCase()].includes(word)) + 1;
}

function daysTwice(lines: readonly TableLine[]): LineProblem[] {
  const seen = new Map<Day, number>();
  return lines.flatMap(({ line, cells }) => {
    const day = readDay(cells[0] ?? '');
    if (day === null) return [];
    const before = seen.get(day);
    if (before !== undefined) return [{ line, message: `Line ${before} has the same day.` }];
    seen.set(day, line);
    return [];
  });
}
