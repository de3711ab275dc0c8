import { countText } from '#shared/reports/figures';
import { classes } from '#renderer/ui/Button';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import { AgeBar, AgeScale } from './AgeBar';
import type { LedgerRow } from './model/ledgerRows';

/** The columns of the ledger; a copy of the table and its order come from them too. */
export const ledgerColumns: readonly ListColumn<LedgerRow>[] = [
  {
    key: 'due',
    head: 'Follow-up',
    cell: ({ due, isLate, id }) =>
      id === null ? (
        <span className="ledger-sum"><span>{due}</span></span>
      ) : (
        <span className={classes('ledger-due', isLate && 'ledger-late')}>{due}</span>
      ),
    text: ({ due }) => due,
    sortBy: ({ dueDay }) => dueDay,
  },
  {
    key: 'reference',
    head: 'Local ref.',
    isName: true,
    cell: ({ reference, id, country }) => (id === null ? '' : reference === '' ? `for ${country}` : reference),
    text: ({ reference }) => reference,
    sortBy: ({ reference }) => (reference === '' ? null : reference),
  },
  {
    key: 'country',
    head: 'Country',
    cell: ({ code, country }) => (
      <span className="ledger-country">
        <span className="ledger-code">{code}</span> {country}
      </span>
    ),
    text: ({ country }) => country,
    sortBy: ({ country }) => country,
  },
  { key: 'step', head: 'Step', cell: ({ step }) => step, sortBy: ({ step }) => step },
  {
    key: 'days',
    head: 'Days',
    align: 'right',
    cell: ({ days }) => (days === null ? '' : countText(days)),
    sortBy: ({ days }) => days,
  },
  {
    key: 'bar',
    head: <AgeScale />,
    headText: 'Age',
    cell: ({ days }) => (days === null ? '' : <AgeBar days={days} />),
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
export const copiedColumns = ledgerColumns.filter(({ key }) => key !== 'bar');
