import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import type { Course } from '#shared/records/course';
import type { CourseInUnit } from '#shared/reports/attendanceReport';
import { shareText } from '#shared/reports/figures';
import type { Report } from '#shared/reports/report';
import { dayText, dueText } from '#shared/reports/trainingText';
import type { Day } from '#shared/time/day';
import { ExportButtons, useExport } from '#renderer/domain-ui/ExportButtons';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { Button } from '#renderer/ui/Button';
import { Dialog } from '#renderer/ui/Dialog';
import { Notice } from '#renderer/ui/Notice';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { Table, type Column } from '#renderer/ui/Table';

type AttendanceDialogProps = {
  readonly report: Report;
  readonly unit: readonly CourseInUnit[];
  readonly months: readonly MonthColumns[];
  readonly settings: SettingValues;
  readonly today: Day;
  readonly onClose: () => void;
};

type Row = CourseInUnit & { readonly course: Recorded<Course> };

/** The attendance sheet of the unit, with a row for each course and a column for each officer, saved as CSV or JSON. */
export function AttendanceDialog({ report, unit, months, settings, today, onClose }: AttendanceDialogProps) {
  const exporting = useExport(() => ({ report, months, byteOrderMark: settings.csvByteOrderMark }));
  const rows = unit.filter(({ training }) => training.required > 0);
  const columns = columnsOf(rows, today);
  const copy = useCopyTable(columns, rows, { name: 'the attendance sheet' });
  return (
    <Dialog
      title={report.title}
      sub={report.finding}
      wide
      onClose={onClose}
      footer={
        <>
          <ExportButtons exporting={exporting} />
          <CommandButton size="small" command="copyTable" onClick={copy}>
            Copy table
          </CommandButton>
          <Button className="push" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      {exporting.problem === null ? null : <Notice look="alarm">{exporting.problem}</Notice>}
      <ScrollBox label="Attendance sheet">
        <Table
          caption="Attendance by course and officer"
          columns={columns}
          rows={rows}
          rowKey={({ course }) => course.id}
          density="compact"
          empty="No courses are required of the unit’s officers."
        />
      </ScrollBox>
    </Dialog>
  );
}

function columnsOf(rows: readonly Row[], today: Day): Column<Row>[] {
  const members = rows[0]?.training.members ?? [];
  return [
    { key: 'course', head: 'Course', isName: true, cell: ({ course }) => course.name },
    {
      key: 'current',
      head: 'Current',
      align: 'right',
      cell: ({ training: { current, required, rate } }) =>
        `${current} of ${required}${rate === null ? '' : `, ${shareText(rate)}`}`,
    },
    ...members.map(({ officer }): Column<Row> => ({
      key: officer.id,
      head: officer.alias,
      cell: (row) => cellOf(row, officer.id, today),
    })),
  ];
}

function cellOf({ training }: Row, officer: string, today: Day): string {
  const standing = training.members.find((member) => member.officer.id === officer)?.standing;
  if (standing === undefined || standing.state === 'not required') return '–';
  if (standing.state === 'done') return dayText(standing.attended.at(-1)?.session.last ?? today, today);
  return dueText(standing, today);
}
