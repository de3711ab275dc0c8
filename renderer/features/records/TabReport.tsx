import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { SettingValues } from '#shared/records/setting';
import type { Report } from '#shared/reports/report';
import { ExportButtons, useExport } from '#renderer/domain-ui/ExportButtons';
import { Button } from '#renderer/ui/Button';
import { Notice } from '#renderer/ui/Notice';
import { TabActs } from './TabActs';
import type { ReactNode } from 'react';

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
      <TabActs>
        <ExportButtons exporting={exporting} />
        <Button size="small" keys="Ctrl+Shift+C" onClick={onCopy}>
          Copy table
        </Button>
        {children}
      </TabActs>
      {exporting.problem === null ? null : <Notice look="alarm">{exporting.problem}</Notice>}
    </>
  );
}
