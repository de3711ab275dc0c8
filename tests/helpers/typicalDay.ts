import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';

/** A row of the test day: what is stored in the end, in the columns of the file. */
export type TypicalRow = {
  readonly nr: number;
  readonly start: string;
  readonly end: string;
  readonly planned: string;
  readonly kind: string;
  readonly duty: string | null;
  readonly country: string | null;
  readonly outcome: string | null;
  readonly recordCheck: string | null;
  readonly minutes: number;
  readonly units: number | null;
};

/** The 24 rows of the test day that save an entry. */
export function typicalDayRows(): TypicalRow[] {
  const text = readFileSync(path.resolve(import.meta.dirname, '../fixtures/typicalDay.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, comments: '#', skipEmptyLines: true });
  return data.filter((row) => row.kind !== '').map(rowOf);
}

function rowOf(row: Record<string, string>): TypicalRow {
  const text = (column: string) => row[column] ?? '';
  const some = (column: string) => (text(column) === '' ? null : text(column));
  return {
    nr: Number(text('nr')),
    start: text('start'),
    end: text('end'),
    planned: text('planned'),
    kind: text('kind'),
    duty: some('duty'),
    country: some('country'),
    outcome: some('outcome'),
    recordCheck: some('record_check'),
    minutes: Number(text('minutes')),
    units: some('units') === null ? null : Number(text('units')),
  };
}
