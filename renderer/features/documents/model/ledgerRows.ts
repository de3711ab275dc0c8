import type { RequestFigures } from '#shared/analysis/documents/requestFigures';
import type { RecordId } from '#shared/base/ids';
import { countedText } from '#shared/reports/figures';
import { countryName } from '#shared/rules/countries';
import type { Day } from '#shared/time/day';
import type { References } from '#renderer/queries/documents';
import { dueWords, stepWords } from './words';

/** One line of the ledger, or the sum below it. `reference` is empty where the request has none. */
export type LedgerRow = {
  readonly id: RecordId | null;
  readonly due: string;
  readonly isLate: boolean;
  readonly dueDay: Day | null;
  readonly reference: string;
  readonly code: string;
  readonly country: string;
  readonly step: string;
  readonly days: number | null;
  readonly contacts: number;
  readonly minutes: number;
};

/** The line of a request. */
export function ledgerRow(figures: RequestFigures, references: References, today: Day): LedgerRow {
  const { request, followUp, late, days, contacts, minutes, group, validity } = figures;
  return {
    id: request.id,
    due: dueWords(figures, today),
    isLate: late > 0 || (group === 'ending' && validity?.look === 'urgent'),
    dueDay: followUp.due,
    reference: references.get(request.id) ?? '',
    code: request.country,
    country: countryName(request.country),
    step: stepWords(figures),
    days,
    contacts,
    minutes,
  };
}

/** The sum of the lines that are shown. */
export function sumRow(rows: readonly LedgerRow[]): LedgerRow {
  return {
    id: null,
    due: countedText(rows.length, 'request'),
    isLate: false,
    dueDay: null,
    reference: '',
    code: '',
    country: '',
    step: '',
    days: null,
    contacts: rows.reduce((sum, { contacts }) => sum + contacts, 0),
    minutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** What a request is found by, in small letters: reference, country, code, step, post and kind. */
export function findTextOf(figures: RequestFigures, references: References): string {
  const { request } = figures;
  return [
    references.get(request.id) ?? '', request.country, countryName(request.country), stepWords(figures),
    request.post ?? '', request.kind,
  ].join(' ').toLowerCase();
}
