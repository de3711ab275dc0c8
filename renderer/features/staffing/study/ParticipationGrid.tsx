import { useState } from 'react';
import type { StudyTable } from '#shared/analysis/staffing/studyTable';
import type { RecordId } from '#shared/base/ids';
import type { Study } from '#shared/records/study';
import { shortDayName } from '#shared/time/dateNames';
import { dayOfWeek, eachDay } from '#shared/time/days';
import type { Day } from '#shared/time/day';
import { Button, classes } from '#renderer/ui/Button';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { Icon } from '#renderer/ui/Icon';
import { aliasOf } from '../drill/DrillPanel';
import { daysOfOfficer, type DayState, type OfficerPart } from '../model/participationRows';
import type { Staffing } from '../useStaffing';
import { ParticipationPanel } from './ParticipationPanel';

type GridProps = { readonly staffing: Staffing; readonly study: Study; readonly table: StudyTable };

/** Who logged which of the expected days: one square for each workday. Missing days are also listed in words. */
export function ParticipationGrid({ staffing, study, table }: GridProps) {
  const [shown, setShown] = useState<RecordId | 'all' | null>(null);
  const days = eachDay(study.first, study.last).filter((day) => dayOfWeek(day) % 6 !== 0);
  const rows = table.officers.map((officer) => ({
    ...daysOfOfficer(table, officer, days),
    alias: aliasOf(staffing, officer),
  }));
  const missing = rows.filter((row) => row.missing.length > 0);
  return (
    <section aria-labelledby="study-participation">
      <SectionHead
        id="study-participation"
        title="Participation"
        sub="expected officer-days logged; a square is a workday"
      >
        <Button size="small" onClick={() => setShown('all')}>
          Show the days
        </Button>
      </SectionHead>
      <ScrollBox label="Participation">
        <Table
          caption="Expected and logged days by officer"
          density="compact"
          columns={columnsOf(days, setShown)}
          rows={rows}
          rowKey={({ officer }) => officer}
        />
      </ScrollBox>
      <p className="small study-legend" aria-hidden="true">
        {legend.map(({ state, label }) => (
          <span key={state}>
            <Squares states={[{ day: null, state }]} /> {label}
          </span>
        ))}
      </p>
      {missing.length === 0 ? null : (
        <p className="small muted">
          {`Missing: ${missing.map(missingText).join('; ')}. ` +
            (study.closedOn === null ? 'They can still be logged.' : 'The study is closed.')}
        </p>
      )}
      {shown === null ? null : (
        <ParticipationPanel staffing={staffing} table={table} shown={shown} onShow={setShown} />
      )}
    </section>
  );
}

type Row = OfficerPart & { readonly alias: string };

function missingText({ alias, missing }: Row): string {
  return `${alias}, ${missing.map(shortDayName).join(' and ')}`;
}

const legend: readonly { readonly state: DayState; readonly label: string }[] = [
  { state: 'logged', label: 'logged' },
  { state: 'missing', label: 'missing' },
  { state: 'off', label: 'leave, not expected' },
  { state: 'to come', label: 'to come' },
];

function columnsOf(days: readonly Day[], open: (officer: RecordId) => void): Column<Row>[] {
  return [
    { key: 'officer', head: 'Officer', isName: true, cell: ({ alias }) => alias },
    {
      key: 'days',
      head: <Weeks days={days} />,
      headText: 'Days',
      cell: ({ states }) => <Squares states={states} />,
      text: ({ states }) => states.map(({ state }) => state).join(' '),
    },
    {
      key: 'logged',
      head: 'Logged',
      align: 'right',
      cell: ({ officer, alias, logged, expected }) => (
        <button
          type="button"
          className={classes('staffing-figure', 'study-count', logged < expected && 'study-missing')}
          aria-label={`${alias}, ${logged}/${expected} days logged: show the days`}
          onClick={() => open(officer)}
        >
          {logged < expected ? <Icon name="alert" small /> : null} {`${logged}/${expected}`}
        </button>
      ),
      text: ({ logged, expected }) => `${logged}/${expected}`,
    },
  ];
}

/** Weeks of five squares, 8 px on a pitch of 10. */
function xOf(index: number): number {
  return index * 10 + Math.floor(index / 5) * 7;
}

function Weeks({ days }: { readonly days: readonly Day[] }) {
  return (
    <svg className="study-squares" width={xOf(days.length)} height="16" aria-hidden="true">
      {days.map((day, index) =>
        index % 10 === 0 ? (
          <text key={day} x={xOf(index)} y="12">
            {shortDayName(day)}
          </text>
        ) : null,
      )}
    </svg>
  );
}

function Squares({ states }: { readonly states: readonly { readonly day: Day | null; readonly state: DayState }[] }) {
  return (
    <svg className="study-squares" width={xOf(states.length)} height="10" aria-hidden="true">
      {states.map(({ day, state }, index) =>
        state === 'off' ? (
          <path key={day ?? index} className="study-off" d={`M${xOf(index)} 5h8`} />
        ) : (
          <rect key={day ?? index} className={squareLooks[state]} x={xOf(index) + 0.5} y="1.5" width="7" height="7" />
        ),
      )}
    </svg>
  );
}

const squareLooks = { logged: 'study-logged', missing: 'study-gone', 'to come': 'study-to-come' } as const;
