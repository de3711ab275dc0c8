import { useState } from 'react';
import { studyEntries } from '#shared/analysis/staffing/studyEntries';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { Report } from '#shared/reports/report';
import { staffingReport } from '#shared/reports/staffing/staffingReport';
import { timeStudyReport } from '#shared/reports/staffing/timeStudyReport';
import { unitSummaryReport } from '#shared/reports/staffing/unitSummaryReport';
import { useExport } from '#renderer/domain-ui/ExportButtons';
import { PreviewDialog } from '#renderer/domain-ui/paper/PreviewDialog';
import { useEntriesBetween } from '#renderer/queries/log';
import { Segmented } from '#renderer/ui/Segmented';
import { Checkbox } from '#renderer/ui/form/Checkbox';
import type { Staffing } from '../useStaffing';
import { inputRecords } from './inputRecords';

type ReportDialogProps = {
  readonly staffing: Staffing;
  readonly viewer: Recorded<Officer>;
  readonly byteOrderMark: boolean;
  readonly onClose: () => void;
};

type ReportName = 'summary' | 'staffing' | 'study';

/** A report as it prints, shown before it is saved. Officers are named only if that box is checked, each time again. */
export function ReportDialog({ staffing, byteOrderMark, onClose }: ReportDialogProps) {
  const [name, setName] = useState<ReportName>('summary');
  const [isNamed, setNamed] = useState(false);
  const report = useReport(staffing, name, isNamed);
  const exporting = useExport(() => ({
    report,
    months: staffing.months,
    records: inputRecords(staffing),
    byteOrderMark,
  }));
  return (
    <PreviewDialog
      sub={staffing.input.scope}
      report={report}
      exporting={exporting}
      scope="staffing"
      onClose={onClose}
    >
      <div className="staffing-row">
        <Segmented label="Report" hideLabel value={name} segments={reports} onChange={setName} />
        {name === 'study' ? (
          <Checkbox label="Name the officers in this report" checked={isNamed} onChange={setNamed} />
        ) : null}
      </div>
    </PreviewDialog>
  );
}

const reports = [
  { value: 'summary', label: 'Unit summary' },
  { value: 'staffing', label: 'Staffing report' },
  { value: 'study', label: 'Time study' },
] as const;

function useReport(staffing: Staffing, name: ReportName, isNamed: boolean): Report {
  const { input, figures, members, unit, dutyLabel } = staffing;
  const { first, last } = input.basis.range;
  const entries = useEntriesBetween(name === 'study' ? input.measured.table.officers : [], first, last);
  if (name === 'summary') return unitSummaryReport(input, figures);
  if (name === 'staffing') return staffingReport(input, figures);
  return timeStudyReport(input, figures, {
    entries: studyEntries(entries ?? [], input.measured.table, {
      unit: unit?.id ?? null,
      exclusions: input.basis.exclusions,
    }),
    names: isNamed ? new Map(members.map(({ id, alias }) => [id, alias])) : null,
    sharedDuties: input.measured.sharedDuties.map(dutyLabel),
  });
}
