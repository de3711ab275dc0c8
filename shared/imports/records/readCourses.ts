import { withoutFormulaGuard } from '#shared/base/formulaGuard';
import type { Course, CourseRole } from '#shared/records/course';
import { headOf, readLines, type LineProblem, type TableLine } from '#shared/imports/table/readTable';

/** The courses of a file, or what is wrong with its lines. If there is any problem, there are no courses. */
export type CoursesReading = { readonly courses: readonly Course[]; readonly problems: readonly LineProblem[] };

/**
 * Reads courses from CSV: a header with `name`, `required_for`, `minutes` or `hours`, and optionally `refresh_months`,
 * `refresh_minutes` or `refresh_hours`, in any order, then a line for each course. `required_for` lists non-detained,
 * detained and supervisor, separated by semicolons, commas or slashes; blank means nobody.
 */
export function readCourses(text: string): CoursesReading {
  const table = readLines(text);
  if (!table.ok) return { courses: [], problems: [table.error] };
  const [head, ...lines] = table.value;
  if (head === undefined) return failed(1, 'The table is empty. Its first line names the columns.');
  const columns = columnsOf(head);
  const isThere = (name: string) => columns.has(name) || (name === 'minutes' && columns.has('hours'));
  const missing = ['name', 'minutes'].find((name) => !isThere(name));
  if (missing !== undefined) {
    return failed(head.line, `There is no column “${missing}”. The first line names the columns: ${headExample}.`);
  }
  if (lines.length === 0) return failed(head.line, 'There are no courses below the header.');
  const read = lines.map((line) => readCourse(line, columns));
  const problems = [...read.flatMap((one) => one.problems), ...namedTwice(lines, columns)];
  return { courses: problems.length > 0 ? [] : read.flatMap(({ course }) => course ?? []), problems };
}

/** The header of a table of courses, as an example. */
export const headExample = 'name,required_for,minutes,refresh_months,refresh_minutes';

type Columns = ReadonlyMap<string, number>;
type OneReading = { readonly course: Course | null; readonly problems: readonly LineProblem[] };

function failed(line: number, message: string): CoursesReading {
  return { courses: [], problems: [{ line, message }] };
}

function columnsOf({ cells }: TableLine): Columns {
  const names = cells.map(headOf);
  return new Map(names.map((name, index) => [name === 'course' ? 'name' : name, index]));
}

function readCourse(line: TableLine, columns: Columns): OneReading {
  const cell = (name: string) => withoutFormulaGuard(line.cells[columns.get(name) ?? -1] ?? '');
  const problems: LineProblem[] = [];
  const fail = (message: string) => {
    problems.push({ line: line.line, message });
    return null;
  };
  const name = cell('name');
  if (name === '') fail('The name is missing.');
  if (name.length > 80) fail('The name has more than 80 characters.');
  const roles = rolesOf(cell('required_for'), fail);
  const minutes = lengthOf(cell('minutes'), cell('hours'), 'minutes', fail);
  if (minutes === null && problems.length === 0) fail('The length is missing: enter minutes or hours.');
  const refreshMonths = wholeOf(cell('refresh_months'), 'refresh_months', fail);
  const refreshMinutes = lengthOf(cell('refresh_minutes'), cell('refresh_hours'), 'refresh_minutes', fail);
  if (refreshMonths === null && refreshMinutes !== null) fail('A refresher has a length but no months.');
  if (problems.length > 0 || minutes === null) return { course: null, problems };
  return { course: { owner: 'local', name, roles, minutes, refreshMonths, refreshMinutes }, problems };
}

type Fail = (message: string) => null;

const roleWords: ReadonlyMap<string, CourseRole> = new Map([
  ['non-detained', 'non-detained'], ['nondetained', 'non-detained'], ['non detained', 'non-detained'],
  ['detained', 'detained'], ['supervisor', 'supervisor'], ['supervisors', 'supervisor'],
]);

function rolesOf(text: string, fail: Fail): CourseRole[] {
  const words = text.toLowerCase().split(/[;,/]/).map((word) => word.trim()).filter((word) => word !== '');
  const roles = words.flatMap((word) => {
    const role = roleWords.get(word);
    if (role === undefined) fail(`“${word}” is not one of non-detained, detained or supervisor.`);
    return role ?? [];
  });
  return [...new Set(roles)];
}

/** A length in minutes, from a cell of minutes or one of hours with decimals; null if both are blank. */
function lengthOf(minutes: string, hours: string, name: string, fail: Fail): number | null {
  if (minutes !== '') return wholeOf(minutes, name, fail);
  if (hours === '') return null;
  const value = /^\d+(\.\d+)?$/.test(hours) ? Number(hours) * 60 : NaN;
  return Number.isInteger(value) && value > 0 ? value : fail(`“${hours}” is not a number of hours in whole minutes.`);
}

function wholeOf(text: string, name: string, fail: Fail): number | null {
  if (text === '') return null;
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  if (value > 0 && Number.isSafeInteger(value)) return value;
  return fail(`“${text}” is not a whole number above 0 for ${name}.`);
}

function namedTwice(lines: readonly TableLine[], columns: Columns): LineProblem[] {
  const seen = new Map<string, number>();
  return lines.flatMap(({ line, cells }) => {
    const name = (cells[columns.get('name') ?? -1] ?? '').toLowerCase();
    const before = seen.get(name);
    if (before === undefined || name === '') seen.set(name, line);
    return before === undefined || name === '' ? [] : [{ line, message: `Line ${before} has the same name.` }];
  });
}
