import { useEffect, useRef, useState } from 'react';
import type { CountryTerms } from '#shared/records/countryPolicy';
import { countedText } from '#shared/reports/figures';
import { countryName } from '#shared/rules/countries';
import { areSameTerms } from '#shared/rules/documents/countryTerms';
import type { TableTerms } from '#shared/imports/countries/readCountryTable';
import { importCountries } from '#renderer/commands/countries';
import { finish } from '#renderer/drafts/finish';
import { useServices } from '#renderer/services/useServices';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { Table, type Column } from '#renderer/ui/Table';
import type { Problem } from '#shared/base/result';
import { changeText } from './model/countryRows';
import type { Countries } from './useCountries';
import type { ReadTable } from './useTableImport';

type ImportDialogProps = { readonly countries: Countries; readonly read: ReadTable; readonly onClose: () => void };

/** Shows what a table would change and which rows were not understood, before anything is written. */
export function ImportDialog({ countries, read: { name, table, encoding }, onClose }: ImportDialogProps) {
  const services = useServices();
  const [problem, setProblem] = useState<Problem | null>(null);
  const summary = useRef<HTMLParagraphElement>(null);
  // There is no field to focus, and Enter imports.
  useEffect(() => summary.current?.closest('dialog')?.querySelector<HTMLElement>('[type="submit"]')?.focus(), []);
  const added = table.terms.filter((one) => !isKnown(countries, one));
  const same = table.terms.length - added.length;
  const save = async () => {
    const done = await importCountries(services, { countries: byCountry(added, countries) });
    finish(done, `Imported ${countedText(added.length, 'row')} of ${name}.`, onClose, setProblem);
  };
  const nothing = { code: 'nothing', message: 'The table has nothing new. Choose another one, or cancel.' };
  return (
    <FormDialog
      title="Import a table of countries"
      sub={name}
      wide
      save={`Import ${countedText(added.length, 'row')}`}
      problem={problem}
      fields={[]}
      onSave={added.length === 0 ? async () => await Promise.resolve(setProblem(nothing)) : save}
      onClose={onClose}
    >
      <p ref={summary}>{summaryOf(added.length, same, table.empty, table.problems.length)}</p>
      {encoding === null ? null : (
        <p className="muted">{`The file was read as ${encoding}: check names with accents.`}</p>
      )}
      {table.problems.length === 0 ? null : (
        <ScrollBox label="Rows that were not understood">
          <Table
            caption="Rows that were not understood" columns={problemColumns} rows={table.problems}
            rowKey={({ line, column }) => `${line} ${column}`} density="compact"
          />
        </ScrollBox>
      )}
      {added.length === 0 ? null : (
        <div className="countries-preview">
          <ScrollBox label="What would change">
            <Table
              caption="What would change" columns={changeColumns(countries)} rows={added}
              rowKey={({ line }) => String(line)} density="compact"
            />
          </ScrollBox>
        </div>
      )}
    </FormDialog>
  );
}

function summaryOf(added: number, same: number, empty: number, problems: number): string {
  return [
    `${countedText(added, 'row')} new or changed`,
    ...(same === 0 ? [] : [`${same} unchanged`]),
    ...(empty === 0 ? [] : [`${empty} not set`]),
    ...(problems === 0 ? [] : [`${problems} not understood and left out`]),
  ].join(', ') + '. One undo takes all of it back.';
}

type ProblemRow = ReadTable['table']['problems'][number];

const problemColumns: readonly Column<ProblemRow>[] = [
  { key: 'line', head: 'Line', align: 'right', isName: true, cell: ({ line }) => line },
  { key: 'column', head: 'Column', cell: ({ column }) => column },
  { key: 'message', head: 'What is wrong', cell: ({ message }) => message },
];

function changeColumns({ policies }: Countries): readonly Column<TableTerms>[] {
  const beforeOf = ({ country, terms: { from } }: TableTerms) =>
    policies.find((one) => one.country === country)?.terms.findLast((terms) => terms.from <= from) ?? null;
  return [
    {
      key: 'country', head: 'Country', isName: true,
      cell: ({ country }) => (country === null ? 'Default rule' : countryName(country)),
    },
    { key: 'from', head: 'From', cell: ({ terms }) => terms.from },
    { key: 'what', head: 'What changes', cell: (row) => changeText(withoutEntered(row), beforeOf(row)) },
    { key: 'source', head: 'Source', cell: ({ terms }) => terms.source ?? '' },
  ];
}

function withoutEntered({ terms }: TableTerms): CountryTerms {
  return { ...terms, entered: { on: terms.from, by: null } };
}

function isKnown({ policies }: Countries, { country, terms }: TableTerms): boolean {
  const policy = policies.find((one) => one.country === country);
  return policy?.terms.some((one) => areSameTerms(one, terms)) === true;
}

function byCountry(rows: readonly TableTerms[], { today }: Countries) {
  return [...new Set(rows.map(({ country }) => country))].map((country) => ({
    country,
    terms: rows
      .filter((row) => row.country === country)
      .map(({ terms }): CountryTerms => ({ ...terms, entered: { on: today, by: null } })),
  }));
}
