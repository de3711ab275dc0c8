import { useState } from 'react';
import { countText, shareText } from '#shared/reports/figures';
import { officersText } from '#shared/reports/staffing/reasons';
import { sumsOfOfficers } from '#shared/analysis/staffing/studyTable';
import type { PostLine } from '#shared/reports/staffing/staffingFigures';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useUnsavedForm, type UnsavedForm } from '#renderer/drafts/drafts';
import { useCommand } from '#renderer/state/commandHandlers';
import { useStaffingView } from '#renderer/state/staffingView';
import { Button } from '#renderer/ui/Button';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { planOn } from '../model/staffingBasis';
import type { StaffingTabProps } from '../tabProps';
import { YearPlanForm } from './YearPlanForm';

/** The working time of a full-time officer in a year, what of it is for cases, and the posts to cover beside it. */
export function YearPart({ staffing, viewer }: StaffingTabProps) {
  const [open, setOpen] = useState<{ readonly unsaved: UnsavedForm | null } | null>(null);
  useUnsavedForm(viewer.id, ['yearPlan'], true, (unsaved) => setOpen({ unsaved }));
  const plan = () => setOpen({ unsaved: null });
  const { change } = useStaffingView();
  useCommand('saveYearPlan', plan);
  const { figures, input, records, unit, today } = staffing;
  const { workdays, holidays, leaveDays, trainingDays, days, minutesPerDay, minutes } = input.year.fullTime;
  const { share } = figures.support;
  return (
    <section aria-labelledby="staffing-year">
      <SectionHead
        id="staffing-year"
        title={`Year value ${countText(figures.asIs.need.yearValue)} minutes`}
        sub="for one officer"
      >
        <Button size="small" onClick={() => change({ path: [{ is: 'year value' }], opened: null })}>
          Open
        </Button>
        <CommandButton size="small" command="saveYearPlan" onClick={plan}>
          Plan…
        </CommandButton>
      </SectionHead>
      <p className="small muted">
        {`${workdays} workdays − ${holidays} holidays − ${countText(leaveDays)} leave ` +
          `− ${countText(trainingDays)} training ` +
          `= ${countText(days)} days of ${minutesPerDay}: ${countText(minutes)} working minutes (AWT)` +
          (Number.isFinite(share) ? `, × (1 − ${shareText(share)} support)` : '')}
      </p>
      <ShareBar staffing={staffing} />
      {figures.posts.length === 0 ? null : (
        <Table
          caption="Posts to cover, in addition to the weighted work"
          density="compact"
          columns={postColumns}
          rows={figures.posts}
          rowKey={({ name }) => name}
        />
      )}
      {open === null ? null : (
        <YearPlanForm
          officer={viewer.id}
          unit={unit?.id ?? null}
          before={planOn(records.plans, unit?.id ?? null, today)}
          unsaved={open.unsaved}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

const postColumns: readonly Column<PostLine>[] = [
  { key: 'post', head: 'Post to cover', isName: true, cell: ({ name }) => name },
  { key: 'hours', head: 'Hours a year', align: 'right', cell: ({ hours }) => countText(hours) },
  {
    key: 'officers',
    head: 'Officers, beside the need',
    align: 'right',
    cell: ({ officers }) => officersText(officers),
  },
];

/** Of the logged minutes of a day: case work, duties that everybody does, and administration. */
function ShareBar({ staffing: { input, figures } }: Pick<StaffingTabProps, 'staffing'>) {
  const { table, shared, administration } = input.measured;
  const sum = (cells: Float64Array) => sumsOfOfficers(table, cells).reduce((all, one) => all + one, 0);
  const parts = [
    { key: 'case', label: 'case work', minutes: figures.support.caseMinutes, look: 'group-case' },
    { key: 'duties', label: 'duties of all', minutes: sum(shared), look: 'group-coll' },
    { key: 'admin', label: 'administration', minutes: sum(administration), look: 'group-adm' },
  ];
  const all = parts.reduce((total, { minutes }) => total + minutes, 0);
  if (all === 0) return null;
  const day = input.year.fullTime.minutesPerDay;
  const words = parts.map(({ label, minutes }) => `${countText((minutes / all) * day)} ${label}`).join(', ');
  return (
    <>
      <div className="staffing-bar" aria-hidden="true">
        {parts.map(({ key, minutes, look }) => (
          <span key={key} className={look} style={{ flexGrow: minutes / all }} />
        ))}
      </div>
      <p className="small">{`Of ${day} minutes: ${words}.`}</p>
    </>
  );
}
