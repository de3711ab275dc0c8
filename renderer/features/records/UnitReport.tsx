import { useState } from 'react';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { SettingValues } from '#shared/records/setting';
import type { Report } from '#shared/reports/report';
import { ExportButtons, useExport } from '#renderer/domain-ui/ExportButtons';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { Checkbox } from '#renderer/ui/form/Checkbox';
import { Notice } from '#renderer/ui/Notice';
import type { Column } from '#renderer/ui/Table';
import { TabActions } from './TabActions';

type UnitReportProps<Row> = {
  /** The report, with its officers named or not. */
  readonly makeReport: (isNamed: boolean) => Report;
  readonly months: readonly MonthColumns[];
  readonly settings: SettingValues;
  readonly columns: readonly Column<Row>[];
  /** The rows to copy: by officer if they are named, otherwise by docket. */
  readonly officers: readonly Row[];
  readonly dockets: readonly Row[];
  /** What the notice calls the copied table. */
  readonly name: string;
};

/**
 * What a tab offers for the unit in the head of the page: exports and a copy of its table. Officers are named in what
 * leaves the screen only if that box is checked, which has to be done each time.
 */
export function UnitReport<Row>({ makeReport, months, settings, columns, ...shown }: UnitReportProps<Row>) {
  const [isNamed, setNamed] = useState(false);
  const exporting = useExport(() => {
    setNamed(false);
    return { report: makeReport(isNamed), months, byteOrderMark: settings.csvByteOrderMark };
  });
  const copy = useCopyTable(columns, isNamed ? shown.officers : shown.dockets, {
    name: shown.name,
    onCopy: () => setNamed(false),
  });
  return (
    <>
      <TabActions>
        <Checkbox label="Name officers" checked={isNamed} onChange={setNamed} />
        <ExportButtons exporting={exporting} />
        <CommandButton size="small" command="copyTable" onClick={copy}>
          Copy table
        </CommandButton>
      </TabActions>
      {exporting.problem === null ? null : <Notice look="alarm">{exporting.problem}</Notice>}
    </>
  );
}
