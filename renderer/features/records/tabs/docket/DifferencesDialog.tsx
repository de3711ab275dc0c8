import { casesCountedOn, compareUnit, type UnitComparison } from '#shared/analysis/records/docketSize';
import type { DocketLine } from '#shared/analysis/records/docketLines';
import type { RecordId } from '#shared/base/ids';
import type { Docket, Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { countText } from '#shared/reports/figures';
import { signedText } from '#shared/reports/marginText';
import { dayText } from '#shared/reports/trainingText';
import type { Day } from '#shared/time/day';
import { Button } from '#renderer/ui/Button';
import { Dialog } from '#renderer/ui/Dialog';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { Table, type Column } from '#renderer/ui/Table';
import type { ShownDocket } from './useDocket';

type DifferencesDialogProps = {
  readonly shown: ShownDocket;
  readonly today: Day;
  readonly onClose: () => void;
};

type Row = UnitComparison & { readonly docket: Docket };

/** The dates on which a unit's figure and its officers' counts differ, with what each officer counted. */
export function DifferencesDialog({ shown, today, onClose }: DifferencesDialogProps) {
  const rows = differencesOf(shown);
  return (
    <Dialog
      title="Where the counts differ"
      sub="The unit’s figure and its officers’ counts of one day are compared, never added."
      wide
      onClose={onClose}
      footer={
        <Button className="push" onClick={onClose}>
          Close
        </Button>
      }
    >
      <ScrollBox label="Dates on which the counts differ">
        <Table
          caption="Dates on which the counts differ"
          columns={columnsOf(shown, today)}
          rows={rows}
          rowKey={({ docket, day }) => `${docket} ${day}`}
          density="compact"
          empty="The unit’s figure and its officers’ counts are the same on every date."
        />
      </ScrollBox>
    </Dialog>
  );
}

function differencesOf({ counts, ofUnit, members }: ShownDocket): Row[] {
  return ofUnit
    .filter(({ is }) => is === 'difference')
    .flatMap((line) => openDays(line).flatMap((day): Row[] => {
      const hasCount = (officer: RecordId) => casesCountedOn(counts, { officer, docket: line.docket }, day) !== null;
      const own = members.filter(({ id }) => hasCount(id));
      const compared = compareUnit(counts, own.map(({ id }) => id), line.docket, day);
      return compared === null ? [] : [{ ...compared, docket: line.docket }];
    }));
}

function openDays({ cells }: DocketLine): Day[] {
  return cells.flatMap((cell) => (cell === null || cell.cases === 0 ? [] : [cell.day]));
}

function columnsOf({ members, counts }: ShownDocket, today: Day): Column<Row>[] {
  return [
    { key: 'day', head: 'Day', isName: true, cell: ({ day }) => dayText(day, today) },
    { key: 'docket', head: 'Docket', cell: ({ docket }) => docket },
    { key: 'unit', head: 'Whole unit', align: 'right', cell: ({ unit }) => countText(unit) },
    { key: 'officers', head: 'Officers', align: 'right', cell: ({ officers }) => countText(officers) },
    {
      key: 'difference',
      head: 'Difference',
      align: 'right',
      cell: ({ difference }) => (difference === null ? '' : signedText(difference)),
    },
    ...members.map((member: Recorded<Officer>): Column<Row> => ({
      key: member.id,
      head: member.alias,
      align: 'right',
      cell: ({ day, docket }) => {
        const own = casesCountedOn(counts, { officer: member.id, docket }, day);
        return own === null ? '–' : countText(own.cases);
      },
    })),
  ];
}
