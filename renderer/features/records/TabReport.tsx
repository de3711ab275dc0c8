import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { SettingValues } from '#shared/records/setting';
import type { Report } from '#shared/reports/report';
import { ExportButtons, useExport } from '#renderer/domain-ui/ExportButtons';
import { Notice } from '#renderer/ui/Notice';
import { TabActions } from './TabActions';
import type { ReactNode } from 'react';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';

type TabReportProps = {
  readonly report: Report;
  readonly months: readonly MonthColumns[];
  readonly settings: SettingValues;
  readonly onCopy: () => void;
  /** The button that adds to the tab. */
  readonly children?: ReactNode;
};

/** What every tab offers in the head of the page: exports, a copy of its table, and adding to it. */
export function TabReport({ report, months, settings, onCopy, children }: TabReportProps) {
  const exporting = useExport(() => ({ report, months, byteOrderMark: settings.csvByteOrderMark }));
  return (
    <>
      <TabActions>
        <ExportButtons exporting={exporting} />
        <CommandButton size="small" command="copyTable" onClick={onCopy}>
          Copy table
        </CommandButton>
        {children}
      </TabActions>
      {exporting.problem === null ? null : <Notice look="alarm">{exporting.problem}</Notice>}
    </>
  );
}
