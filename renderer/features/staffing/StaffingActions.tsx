import { useState } from 'react';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { staffingReport } from '#shared/reports/staffing/staffingReport';
import { ExportButtons, useExport } from '#renderer/domain-ui/ExportButtons';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useCommand } from '#renderer/state/commandHandlers';
import { Notice } from '#renderer/ui/Notice';
import { WeightCommands } from './need/WeightActions';
import { ReportDialog } from './report/ReportDialog';
import { inputRecords } from './report/inputRecords';
import type { Staffing } from './useStaffing';

type StaffingActsProps = {
  readonly staffing: Staffing;
  readonly viewer: Recorded<Officer>;
  readonly byteOrderMark: boolean;
};

/** What can be done with the whole screen: a report to print, and the figures as a file. */
export function StaffingActions({ staffing, viewer, byteOrderMark }: StaffingActsProps) {
  const [isReport, setReport] = useState(false);
  const { input, figures, months } = staffing;
  const exporting = useExport(() => ({
    report: staffingReport(input, figures),
    months,
    records: inputRecords(staffing),
    byteOrderMark,
  }));
  useCommand('openStaffingReport', () => setReport(true));
  return (
    <>
      <ExportButtons exporting={exporting}>
        <CommandButton size="small" command="openStaffingReport" onClick={() => setReport(true)}>
          Report…
        </CommandButton>
      </ExportButtons>
      {exporting.problem === null ? null : <Notice look="alarm">{exporting.problem}</Notice>}
      <WeightCommands staffing={staffing} officer={viewer.id} />
      {isReport ? (
        <ReportDialog
          staffing={staffing}
          viewer={viewer}
          byteOrderMark={byteOrderMark}
          onClose={() => setReport(false)}
        />
      ) : null}
    </>
  );
}
