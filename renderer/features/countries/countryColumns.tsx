import type { CountryRow } from '#shared/reports/countriesReport';
import { statusOrder } from '#shared/rules/documents/countryState';
import type { Day } from '#shared/time/day';
import { classes } from '#renderer/ui/Button';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import { sinceText } from './model/countryRows';
import { Status } from './Status';

/** The columns of the list, which a copy uses, too. */
export function countryColumns({ today }: { readonly today: Day }): readonly ListColumn<CountryRow>[] {
  return [
    {
      key: 'country', head: 'Country', isName: true, text: ({ name }) => name, sortBy: ({ name }) => name,
      cell: ({ country, name }) => (
        <span className="country-name"><span className="country-code">{country}</span>{name}</span>
      ),
    },
    {
      key: 'status', head: 'Status', text: ({ terms }) => terms?.status ?? 'not set',
      cell: ({ terms }) => <Status status={terms?.status ?? null} />,
      sortBy: ({ terms }) => (terms?.status === null || terms === null ? null : statusOrder.indexOf(terms.status)),
    },
    {
      key: 'since', head: 'Since, source', cell: (row) => sinceCell(row, today),
      sortBy: ({ terms }) => terms?.from ?? null,
    },
    {
      key: 'quota', head: 'Quota', text: ({ terms }) => String(terms?.quota ?? ''), cell: quotaCell,
      sortBy: ({ terms }) => terms?.quota ?? null,
    },
    { key: 'used', head: 'Used', align: 'right', cell: ({ use }) => usedText(use.used), sortBy: ({ use }) => use.used },
    {
      key: 'left', head: 'Left', align: 'right', text: ({ use: { left } }) => String(left ?? ''),
      cell: ({ use: { left } }) => leftCell(left), sortBy: ({ use }) => use.left,
    },
    ruleColumn('first', 'First', ({ rule }) => rule.firstAfterDays),
    ruleColumn('then', 'Then', ({ rule }) => rule.everyDays),
    ruleColumn('escalate', 'Escalate', ({ rule }) => rule.escalateAfterContacts),
  ];
}

/** Numbers of the default rule are gray. */
function ruleColumn(key: string, head: string, valueOf: (row: CountryRow) => number): ListColumn<CountryRow> {
  return {
    key, head, align: 'right', text: (row) => String(valueOf(row)), sortBy: valueOf,
    cell: (row) => <span className={classes(row.isDefaultRule && 'muted')}>{valueOf(row)}</span>,
  };
}

function sinceCell({ terms, open }: CountryRow, today: Day): string {
  if (terms !== null) return [sinceText(terms.from, today), terms.source].filter((part) => part !== null).join(', ');
  return open === 0 ? '' : `${open} open`;
}

/** A box for each document of a small quota. */
const mostBoxes = 6;

function quotaCell({ terms, use }: CountryRow) {
  if (terms?.status !== 'limits') return <span className="muted">–</span>;
  const { quota } = terms;
  if (quota === null) return <span className="muted small">not given</span>;
  return (
    <>
      {quota > mostBoxes ? null : (
        <span className="country-quota" role="img" aria-label={`${use.used} of ${quota} used`}>
          {Array.from({ length: quota }, (_, index) => (
            <i key={index} className={classes(index < use.used && 'country-used')} />
          ))}
        </span>
      )}
      {quota}
    </>
  );
}

function usedText(used: number): string {
  return used === 0 ? '–' : String(used);
}

function leftCell(left: number | null) {
  if (left === null) return <span className="muted">–</span>;
  return <b className={classes(left <= 0 && 'alarm')}>{left < 0 ? `${-left} over` : left}</b>;
}
