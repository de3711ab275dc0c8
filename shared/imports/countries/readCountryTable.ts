import { withoutFormulaGuard } from '#shared/base/formulaGuard';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { CountryStatus, FollowUpRule } from '#shared/records/countryPolicy';
import { readTable, type NamedRow } from '#shared/imports/table/readTable';
import { readCountryName } from '#shared/rules/countries';
import { areSameTerms, checkTerms, type TypedTerms } from '#shared/rules/documents/countryTerms';
import type { Day } from '#shared/time/day';
import { dayFrom, parseDay } from '#shared/time/days';

/** Terms from a row of the table. A null country means the default rule for all countries. `line` counts from 1. */
export type TableTerms = { readonly line: number; readonly country: string | null; readonly terms: TypedTerms };

/** A row that was not understood: its line in the file, the column, and why. */
export type TableProblem = { readonly line: number; readonly column: string; readonly message: string };

/** What a table of countries says. `empty` counts rows that name a country and nothing else, which set nothing. */
export type CountryTable = {
  readonly terms: readonly TableTerms[];
  readonly problems: readonly TableProblem[];
  readonly empty: number;
};

/** The columns of the table that are read, in the order that exports use. */
export const countryTableColumns = [
  'country', 'from', 'status', 'quota', 'first_after_days', 'every_days', 'escalate_after_contacts', 'source',
] as const;

type ColumnName = (typeof countryTableColumns)[number];
type Row = Readonly<Partial<Record<ColumnName, string>>>;

/**
 * Reads a table of countries from CSV with a header, separated by commas, semicolons or tabs. Ignores other columns. A
 * row has a country and the day from which its terms apply; `default` means the default rule for all countries.
 * Identical terms count once. Fails if the header has no country or day column; anything wrong in a row is reported as
 * that row's problem.
 */
export function readCountryTable(text: string): Result<CountryTable> {
  const table = readTable(text);
  if (!table.ok) return table;
  const { heads, rows } = table.value;
  const missing = ['country', 'from'].filter((column) => !heads.includes(column));
  if (missing.length > 0) {
    const names = missing.map((column) => `“${column}”`).join(' and ');
    return failWith('no-columns', `The first line names no column ${names}. It has: ${heads.join(', ') || 'nothing'}.`);
  }
  const read = rows.filter(({ fields: { part = '' } }) => part === '' || countryParts.includes(part)).map(readRow);
  const terms = read.flatMap((row) => ('terms' in row ? [row] : []));
  const problems = read.flatMap((row) => ('message' in row ? [row] : []));
  const empty = read.length - terms.length - problems.length;
  return succeed({ ...withoutTwins(terms, problems), empty });
}

/** The tables of an exported report that contain terms of countries. Its other tables are not read. */
const countryParts = ['countries', 'country_history'];

const tooLongText = 'It has more fields than the first line. Put quotation marks around text with commas.';

type ReadRow = TableTerms | TableProblem | { readonly empty: true };

function readRow({ line, fields: row, isTooLong }: NamedRow): ReadRow {
  const problem = (column: ColumnName, message: string): TableProblem => ({ line, column, message });
  if (isTooLong) return problem('country', tooLongText);
  const isEmpty = countryTableColumns.every((column) => column === 'country' || (row[column] ?? '') === '');
  const country = readCountry(row.country ?? '');
  if (country === undefined) return problem('country', `“${row.country ?? ''}” is not an ISO 3166 country.`);
  if (isEmpty) return { empty: true };
  const from = readDate(row.from ?? '');
  if (from === null) return problem('from', `“${row.from ?? ''}” is not a date such as 2026-09-16 or 9/16/2026.`);
  const status = readStatus(row.status ?? '');
  if (status === undefined) return problem('status', `“${row.status ?? ''}” is not one of the statuses.`);
  const figures = readFigures(row);
  if (!figures.ok) return problem(figures.error.column, figures.error.message);
  const { quota, rule } = figures.value;
  const terms: TypedTerms = { from, status, quota, rule, source: withoutFormulaGuard(row.source ?? '') || null };
  const checked = checkTerms(terms, country === null);
  return checked.ok ? { line, country, terms } : problem(columnOf(checked.error.field), checked.error.message);
}

/** Undefined for text that names no country. */
function readCountry(text: string): string | null | undefined {
  return text.toLowerCase() === 'default' ? null : (readCountryName(text) ?? undefined);
}

/** An ISO day, or month, day and year as a United States spreadsheet writes them. */
function readDate(text: string): Day | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const day = match === null ? parseDay(text) : dayFrom(Number(match[3]), Number(match[1]), Number(match[2]));
  return day !== null && day >= '2000-01-01' && day < '2100-01-01' ? day : null;
}

/** Undefined for text that is not a status. */
function readStatus(text: string): CountryStatus | null | undefined {
  const words: Readonly<Record<string, CountryStatus | null>> = {
    '': null, 'not set': null, cooperative: 'cooperative', delays: 'delays', limits: 'limits',
    uncooperative: 'uncooperative',
  };
  return Object.hasOwn(words, text.toLowerCase()) ? words[text.toLowerCase()] : undefined;
}

type Figures = { readonly quota: number | null; readonly rule: FollowUpRule | null };
type FigureProblem = { readonly column: ColumnName; readonly message: string };

const ruleColumns = ['first_after_days', 'every_days', 'escalate_after_contacts'] as const;

/** A rule has all of its three figures or none of them. */
function readFigures(row: Row): Result<Figures, FigureProblem> {
  const columns = ['quota', ...ruleColumns] as const;
  const wrong = columns.find((column) => !/^\d{0,6}$/.test(row[column] ?? ''));
  if (wrong !== undefined) {
    return { ok: false, error: { column: wrong, message: `“${row[wrong] ?? ''}” is not a whole number.` } };
  }
  const [quota = null, first = null, every = null, escalate = null] = columns.map((column) => readNumber(row[column]));
  if (first === null && every === null && escalate === null) return succeed({ quota, rule: null });
  if (first === null || every === null || escalate === null) {
    const column = ruleColumns.find((one) => (row[one] ?? '') === '') ?? 'first_after_days';
    return { ok: false, error: { column, message: 'A rule needs all three of its numbers.' } };
  }
  return succeed({
    quota, rule: { firstAfterDays: first, everyDays: every, escalateAfterContacts: escalate },
  });
}

function readNumber(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}

const columnOfField: Readonly<Record<string, ColumnName>> = {
  firstAfterDays: 'first_after_days', everyDays: 'every_days', escalateAfterContacts: 'escalate_after_contacts',
  quota: 'quota', status: 'status', source: 'source', rule: 'first_after_days',
};

function columnOf(field: string | undefined): ColumnName {
  return columnOfField[field ?? ''] ?? 'country';
}

/** Keeps identical terms once. A second row with different terms from the same day is a problem. */
function withoutTwins(
  terms: readonly TableTerms[],
  problems: readonly TableProblem[],
): Pick<CountryTable, 'terms' | 'problems'> {
  const first = new Map<string, TableTerms>();
  const twins: TableProblem[] = [];
  for (const one of terms) {
    const key = `${one.country ?? 'default'} ${one.terms.from}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, one);
    else if (!areSameTerms(known.terms, one.terms)) {
      const message = `Line ${known.line} has other terms for the same country and day.`;
      twins.push({ line: one.line, column: 'from', message });
    }
  }
  const all = [...problems, ...twins].toSorted((one, other) => one.line - other.line);
  return { terms: [...first.values()], problems: all };
}
