import type { RequestFigures } from '#shared/analysis/documents/requestFigures';
import { countryName } from '#shared/rules/countries';
import type { References } from '#renderer/queries/documents';
import { stepWords } from './words';

/** One line of the ledger, or the sum below it. The columns put it into words only when it is drawn or copied. */
export type LedgerRow = RequestFigures | LedgerSum;

/** The sum of the lines that are shown. */
export type LedgerSum = Pick<RequestFigures, 'contacts' | 'minutes'> & {
  readonly request: null;
  readonly count: number;
};

/** Adds up the lines that are shown. */
export function sumRow(rows: readonly RequestFigures[]): LedgerSum {
  return {
    request: null,
    count: rows.length,
    contacts: rows.reduce((sum, { contacts }) => sum + contacts, 0),
    minutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** The lowercase text that a request is found by: reference, country, code, step, post and kind. */
export function findTextOf(figures: RequestFigures, references: References): string {
  const { request } = figures;
  return [
    references.get(request.id) ?? '', request.country, countryName(request.country), stepWords(figures),
    request.post ?? '', request.kind,
  ].join(' ').toLowerCase();
}
