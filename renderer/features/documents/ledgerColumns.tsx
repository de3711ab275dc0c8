import type { RequestFigures } from '#shared/analysis/documents/requestFigures';
import { countedText, countText } from '#shared/reports/figures';
import { countryName } from '#shared/rules/countries';
import type { Day } from '#shared/time/day';
import type { References } from '#renderer/queries/documents';
import { classes } from '#renderer/ui/Button';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import { AgeBar, AgeScale } from './AgeBar';
import type { LedgerRow } from './model/ledgerRows';
import { dueWords, stepWords } from './model/words';

/** The columns of the ledger on a day, which a copy of the table and its sorting use too. */
export function ledgerColumns(today: Day, references: References): readonly ListColumn<LedgerRow>[] {
  const due = (row: LedgerRow) => (row.request === null ? countedText(row.count, 'request') : dueWords(row, today));
  const reference = ({ request }: LedgerRow) => (request === null ? '' : (references.get(request.id) ?? ''));
  return [
    {
      key: 'due',
      head: 'Follow-up',
      cell: (row) =>
        row.request === null ? (
          <span className="ledger-sum"><span>{due(row)}</span></span>
        ) : (
          <span className={classes('ledger-due', isUrgent(row) && 'ledger-late')}>{due(row)}</span>
        ),
      text: due,
      sortBy: (row) => (row.request === null ? null : row.followUp.due),
    },
    {
      key: 'reference',
      head: 'Local ref.',
      isName: true,
      cell: (row) => (row.request !== null && reference(row) === '' ? `for ${country(row)}` : reference(row)),
      text: reference,
      sortBy: (row) => (reference(row) === '' ? null : reference(row)),
    },
    ...plainColumns,
  ];
}

const plainColumns: readonly ListColumn<LedgerRow>[] = [
  {
    key: 'country',
    head: 'Country',
    cell: (row) => (
      <span className="ledger-country">
        <span className="ledger-code">{row.request?.country}</span> {country(row)}
      </span>
    ),
    text: country,
    sortBy: country,
  },
  { key: 'step', head: 'Step', cell: step, sortBy: step },
  {
    key: 'days',
    head: 'Days',
    align: 'right',
    cell: (row) => (row.request === null ? '' : countText(row.days)),
    sortBy: (row) => (row.request === null ? null : row.days),
  },
  {
    key: 'bar',
    head: <AgeScale />,
    headText: 'Age',
    cell: (row) => (row.request === null ? '' : <AgeBar days={row.days} />),
    text: () => '',
  },
  {
    key: 'contacts',
    head: 'Contacts',
    align: 'right',
    cell: ({ contacts }) => countText(contacts),
    sortBy: ({ contacts }) => contacts,
  },
  {
    key: 'minutes',
    head: 'Minutes',
    align: 'right',
    cell: ({ minutes }) => countText(minutes),
    text: ({ minutes }) => String(minutes),
    sortBy: ({ minutes }) => minutes,
  },
];

/** The columns that a copy of the table has: all but the bars. */
export function copiedColumns(columns: readonly ListColumn<LedgerRow>[]): readonly ListColumn<LedgerRow>[] {
  return columns.filter(({ key }) => key !== 'bar');
}

function country({ request }: LedgerRow): string {
  return request === null ? '' : countryName(request.country);
}

function step(row: LedgerRow): string {
  return row.request === null ? '' : stepWords(row);
}

function isUrgent({ late, group, validity }: RequestFigures): boolean {
  return late > 0 || (group === 'ending' && validity?.look === 'urgent');
}
