import type { RequestFigures } from '#shared/analysis/documents/requestFigures';
import { countryName } from '#shared/rules/countries';
import { stepNames } from '#shared/rules/documents/requestSteps';
import type { Day, Instant } from '#shared/time/day';
import { countedText } from './figures';
import type { Report, ReportColumn, ReportTable, ReportValue } from './report';

/** The requests that the ledger shows, in the same order, and whose they are. */
export type DocumentsInput = {
  readonly rows: readonly RequestFigures[];
  readonly scope: string;
  readonly today: Day;
  readonly isFiltered: boolean;
  readonly asOf: Instant;
  readonly simulated: boolean;
};

/**
 * The ledger as shown, as a report: one row for each request, in days, contacts and whole minutes. Local references and
 * reasons in the officer's own words are never included. A part has every step of these requests.
 */
export function documentsReport(input: DocumentsInput): Report {
  const { rows, scope, today, asOf, simulated } = input;
  const open = rows.filter(({ closed }) => closed === null);
  const late = open.filter((row) => row.late > 0).length;
  const first = rows.reduce((earliest, { chain }) => (chain.opened < earliest ? chain.opened : earliest), today);
  return {
    ...markSimulated(ledgerTable(input), simulated),
    subject: ['own', ...(scope.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].join('-').slice(0, 80),
    by: null,
    finding: findingOf(open, late),
    range: { first, last: today },
    parts: [markSimulated(stepsTable(input), simulated)],
    denominators: [{ share: 'follow-ups late', of: 'open requests shown', counted: late, value: open.length }],
    notes: notesOf(input),
    digests: [],
    asOf,
    simulated,
  };
}

function findingOf(open: readonly RequestFigures[], late: number): string {
  if (open.length === 0) return 'No request is open.';
  const oldest = Math.max(...open.map(({ days }) => days));
  const lateWords = late === 0 ? 'no follow-up is late' : `${countedText(late, 'follow-up')} late`;
  return `${countedText(open.length, 'open request')}, ${lateWords}; the oldest is ${countedText(oldest, 'day')} old.`;
}

function notesOf({ isFiltered, scope }: DocumentsInput): string[] {
  return [
    ...(isFiltered ? ['Only the requests that match the filters on screen.'] : []),
    `Requests of ${scope}. Days count from the opening to today, or to the day a request was closed or handed over.`,
    'Minutes are those of entries that name the request; contacts are steps with the post and units of follow-ups.',
    'Figures of a request that was taken over include the previous officer’s, if they are in this folder.',
  ];
}

function ledgerTable({ rows, scope }: DocumentsInput): ReportTable {
  const sum = (of: (row: RequestFigures) => number) => rows.reduce((all, row) => all + of(row), 0);
  const totals = [sum(({ contacts }) => contacts), null, sum(({ minutes }) => minutes)];
  return {
    id: 'documents',
    title: `Travel documents: ${scope}`,
    columns: ledgerColumns,
    rows: rows.map(rowOf),
    totals: [
      countedText(rows.length, 'request'), ...ledgerColumns.slice(1, -4).map(() => null), ...totals, null,
    ],
  };
}

const ledgerColumns: readonly ReportColumn[] = [
  { id: 'request', label: 'Request', type: 'text' },
  { id: 'country', label: 'Country', type: 'text' },
  { id: 'country_name', label: 'Country name', type: 'text' },
  { id: 'post', label: 'Post', type: 'text' },
  { id: 'kind', label: 'Kind', type: 'text' },
  { id: 'docket', label: 'Docket', type: 'text' },
  { id: 'opened', label: 'Opened', type: 'day' },
  { id: 'closed', label: 'Closed', type: 'day' },
  { id: 'step', label: 'Step', type: 'text' },
  { id: 'step_on', label: 'Day of the step', type: 'day' },
  { id: 'days', label: 'Days', type: 'count' },
  { id: 'next_follow_up', label: 'Next follow-up', type: 'day' },
  { id: 'days_late', label: 'Days late', type: 'count' },
  { id: 'obstacle', label: 'Obstacle', type: 'text' },
  { id: 'obstacle_since', label: 'Obstacle since', type: 'day' },
  { id: 'valid_until', label: 'Valid until', type: 'day' },
  { id: 'contacts', label: 'Contacts', type: 'count' },
  { id: 'last_contact', label: 'Last contact', type: 'day' },
  { id: 'minutes', label: 'Minutes', type: 'minutes' },
  { id: 'continues', label: 'Continues', type: 'text' },
];

function rowOf(row: RequestFigures): ReportValue[] {
  const { request, chain, closed, step, days, followUp, late, obstacle, contacts, lastContact, minutes } = row;
  return [
    request.id, request.country, countryName(request.country), request.post, request.kind, request.docket,
    chain.opened, closed, step === null ? null : stepNames[step.step], step?.on ?? null, days, followUp.due,
    followUp.due === null ? null : late, obstacle?.cause ?? null, obstacle?.since ?? null, request.validUntil,
    contacts, lastContact, minutes, request.continues,
  ];
}

function stepsTable({ rows }: DocumentsInput): ReportTable {
  const steps = rows.flatMap(({ request, chain }) =>
    chain.steps.map(({ step, on, earlier }) => {
      const said = earlier.map((one) => `${stepNames[one.step]} ${one.on}`).join(', ');
      return [request.id, stepNames[step], on, said === '' ? null : said];
    }),
  );
  return {
    id: 'steps',
    title: 'Steps of these requests',
    columns: [
      { id: 'step_of', label: 'Request', type: 'text' },
      { id: 'step_taken', label: 'Step', type: 'text' },
      { id: 'taken_on', label: 'Day', type: 'day' },
      { id: 'before_correction', label: 'Before correction', type: 'text' },
    ],
    rows: steps,
    totals: [countedText(steps.length, 'step'), null, null, null],
  };
}

const simulatedColumn: ReportColumn = { id: 'simulated', label: 'Simulated', type: 'flag' };

/** Simulated data are marked in every row. */
function markSimulated(table: ReportTable, simulated: boolean): ReportTable {
  if (!simulated) return table;
  return {
    ...table,
    columns: [...table.columns, simulatedColumn],
    rows: table.rows.map((row) => [...row, true]),
    totals: [...table.totals, true],
  };
}
