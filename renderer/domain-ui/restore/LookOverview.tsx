import { useState } from 'react';
import type { BackupLook, LookedCount, LookedDay } from '#shared/contract/backups';
import { countedText, countText } from '#shared/reports/figures';
import { longDayName, monthName } from '#shared/time/dateNames';
import type { Day, Month } from '#shared/time/day';
import { Button } from '#renderer/ui/Button';
import { Select } from '#renderer/ui/form/Select';
import { Table, type Column } from '#renderer/ui/Table';
import { reasonNames } from './backupWords';
import './LookOverview.css';

type LookOverviewProps = { readonly look: BackupLook; readonly onShow: (day: Day) => void };

/** What is in a backup: its days, a month at a time, and how many records of each kind. */
export function LookOverview({ look, onShow }: LookOverviewProps) {
  const { contents, days, counts, aside, reason, fromElsewhere } = look;
  const span = days.length === 0 ? '' : ` on ${countedText(days.length, 'day')}`;
  return (
    <>
      <p>
        <b>
          {countedText(contents.entries, 'entry', 'entries')}, {countText(contents.minutes)} minutes{span}.
        </b>{' '}
        Written {reasonNames[reason]}{fromElsewhere ? ' by another computer' : ''}, and just read in full: it is whole.
        {aside === 0 ? '' : ` ${countedText(aside, 'record')} of it are of a kind that this program does not know.`}
      </p>
      <div className="look-parts">
        {days.length === 0 ? <p className="muted">It has no entries.</p> : <Days days={days} onShow={onShow} />}
        <Table caption="Records in the backup" columns={countColumns} rows={counts} rowKey={({ name }) => name} />
      </div>
    </>
  );
}

const countColumns: readonly Column<LookedCount>[] = [
  { key: 'name', head: 'Holds', isName: true, cell: ({ name }) => name },
  { key: 'count', head: 'Records', align: 'right', cell: ({ count }) => countText(count) },
];

function Days({ days, onShow }: { readonly days: readonly LookedDay[] } & Pick<LookOverviewProps, 'onShow'>) {
  const months = [...new Set(days.map(({ day }) => monthOf(day)))];
  const [chosen, setChosen] = useState(months[0] ?? ('' as Month));
  const shown = days.filter(({ day }) => monthOf(day) === chosen);
  const options = months.map((month) => ({ value: month, label: monthName(month) }));
  return (
    <div className="look-days">
      <Select label="Month" value={chosen} options={options} onChange={setChosen} />
      <Table caption="Days in the backup" columns={dayColumns(onShow)} rows={shown} rowKey={({ day }) => day} />
    </div>
  );
}

function dayColumns(onShow: (day: Day) => void): readonly Column<LookedDay>[] {
  return [
    { key: 'day', head: 'Day', isName: true, cell: ({ day }) => longDayName(day) },
    { key: 'entries', head: 'Entries', align: 'right', cell: ({ entries }) => countText(entries) },
    { key: 'minutes', head: 'Minutes', align: 'right', cell: ({ minutes }) => countText(minutes) },
    {
      // No visible heading: each button says which day it shows.
      key: 'show', head: '', align: 'right',
      cell: ({ day }) => (
        <Button look="quiet" size="small" aria-label={`Show ${longDayName(day)}`} onClick={() => onShow(day)}>
          Show
        </Button>
      ),
    },
  ];
}

function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}
