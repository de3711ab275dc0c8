import { parseArgs } from 'node:util';
import { needOf, type Need } from '#shared/analysis/staffing/need';
import { recordId } from '#shared/base/ids';
import {
  describeProblem,
  plainNumberOf,
  quoted,
  readKindTable,
  type KindRow,
} from '#shared/imports/table/readKindTable';
import { InputError, type CommandStreams } from './commandLine';

/**
 * `daybook staffing --weights W.csv --units U.csv --year-value MINUTES [--format csv|json]`: workload and implied need
 * by kind, from weights in minutes per unit (`kind,weight_minutes`) and units per year (`kind,units`). Nothing is
 * rounded. The last row is the total; it has no weight of its own.
 */
export function staffing(args: readonly string[], { readFile, print }: CommandStreams): number {
  const { weights, units, yearValue, format } = optionsOf(args);
  const weightRows = readTable(readFile, weights, 'weight_minutes');
  const unitRows = readTable(readFile, units, 'units');
  checkKinds(unitRows, weightRows, { weights, units });
  const need = needOf({
    units: numbersOf(unitRows),
    weights: numbersOf(weightRows),
    year: { availableMinutes: yearValue, supportShare: 0, dutyMinutes: 0, staff: 0 },
  });
  const rows = answerRows(unitRows, need);
  checkSize(rows, unitRows, units);
  print(formats[format](rows));
  return 0;
}

type Options = {
  readonly weights: string;
  readonly units: string;
  readonly yearValue: number;
  readonly format: keyof typeof formats;
};

/** One row of the answer, by the names of its columns. */
type AnswerRow = {
  readonly kind: string;
  readonly units: number;
  readonly weight_minutes: number | null;
  readonly workload_minutes: number;
  readonly need_fte: number;
};

const formats = { csv: asCsv, json: asJson };
const totalKind = 'total';

function optionsOf(args: readonly string[]): Options {
  const { weights = '', units = '', 'year-value': year, format = 'csv' } = parsedOptions(args);
  if (weights === '') throw new InputError('--weights takes a file with the columns kind,weight_minutes');
  if (units === '') throw new InputError('--units takes a file with the columns kind,units');
  if (format !== 'csv' && format !== 'json') throw new InputError('--format takes csv or json');
  return { weights, units, yearValue: yearValueOf(year), format };
}

const usage = '--weights W.csv --units U.csv --year-value MINUTES [--format csv|json]';

function parsedOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { weights: text, units: text, 'year-value': text, format: text };
  const { values, tokens } = parsed(() => parseArgs({ args: withNegatives(args), options, tokens: true }));
  const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new InputError(`--${twice} is given twice`);
  return values;
}

/** A negative number after its option would be read as another option instead of as a bad value. */
function withNegatives(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    if (index > 0 && args[index - 1] === '--year-value' && isNegative(arg)) return [];
    const next = args[index + 1] ?? '';
    return arg === '--year-value' && isNegative(next) ? [`${arg}=${next}`] : [arg];
  });
}

function isNegative(arg: string): boolean {
  return /^-[\d.]/u.test(arg);
}

function parsed<Parsed>(parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new InputError(`${line.replace(/\.$/u, '')}; staffing takes ${usage}`);
  }
}

function yearValueOf(text: string | undefined): number {
  const value = text === undefined ? NaN : plainNumberOf(text);
  if (value > 0 && value < Infinity) return value;
  const given = text === undefined ? '' : `, not ${quoted(text)}`;
  throw new InputError(`--year-value takes minutes above 0${given}`);
}

function readTable(readFile: CommandStreams['readFile'], file: string, column: string): KindRow[] {
  const rows = readKindTable(bytesOf(readFile, file), column);
  if (!rows.ok) throw new InputError(describeProblem(file, rows.error));
  return rows.value;
}

function bytesOf(readFile: CommandStreams['readFile'], file: string): Uint8Array {
  try {
    return readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new InputError(`${file}, line 1, column 1: the file cannot be read${code}`);
  }
}

function checkKinds(
  unitRows: readonly KindRow[],
  weightRows: readonly KindRow[],
  files: { readonly weights: string; readonly units: string },
): void {
  const known = new Set(weightRows.map(({ kind }) => kind));
  for (const { kind, line } of unitRows) {
    const place = { line, column: 1, name: 'kind' };
    const complain = (message: string) => new InputError(describeProblem(files.units, { ...place, message }));
    if (kind === totalKind) {
      throw complain(`"${totalKind}" is the name of the last row of the output and cannot be a kind`);
    }
    if (!known.has(kind)) throw complain(`${quoted(kind)} has no weight in ${files.weights}`);
  }
}

/** Numbers that are each valid may have a product or a sum that is not. */
function checkSize(answer: readonly AnswerRow[], unitRows: readonly KindRow[], file: string): void {
  const at = answer.findIndex((row) => ![row.units, row.workload_minutes, row.need_fte].every(Number.isFinite));
  if (at < 0) return;
  const { line } = unitRows[at] ?? unitRows.at(-1) ?? { line: 1 };
  const message = at < unitRows.length ? 'the need of this kind is' : 'the sum of all kinds is';
  throw new InputError(
    describeProblem(file, { line, column: 1, name: 'kind', message: `${message} too large to be computed` }),
  );
}

function numbersOf(rows: readonly KindRow[]) {
  return new Map(rows.map(({ kind, value }) => [recordId(kind), value]));
}

/** In the order of the units, which is how the user wrote them. */
function answerRows(unitRows: readonly KindRow[], need: Need): AnswerRow[] {
  const work = new Map<string, Need['kinds'][number]>(need.kinds.map((each) => [each.kind, each]));
  const rows = unitRows.flatMap(({ kind }) => {
    const found = work.get(kind);
    if (found === undefined) return [];
    const { units, weight, minutes, officers } = found;
    return [{ kind, units, weight_minutes: weight, workload_minutes: minutes, need_fte: officers }];
  });
  const units = rows.reduce((sum, row) => sum + row.units, 0);
  const total = { kind: totalKind, units, weight_minutes: null, workload_minutes: need.workload, need_fte: need.value };
  return [...rows, total];
}

const columns = ['kind', 'units', 'weight_minutes', 'workload_minutes', 'need_fte'] as const;

function asCsv(rows: readonly AnswerRow[]): string {
  const lines = rows.map((row) => columns.map((column) => csvField(row[column])).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

function csvField(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function asJson(rows: readonly AnswerRow[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`;
}
