import { useMemo, useState } from 'react';
import { gatherStudy } from '#shared/analysis/staffing/gatherStudy';
import { sumByKind } from '#shared/reports/staffing/staffingFigures';
import { studyFinding } from '#shared/reports/staffing/studyFinding';
import { studyProgress } from '#shared/reports/staffing/studyProgress';
import type { Study } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import { rangeText } from '#shared/reports/figures';
import { useUnsavedForm, type UnsavedForm } from '#renderer/drafts/drafts';
import { useStaffingView } from '#renderer/state/staffingView';
import { Button } from '#renderer/ui/Button';
import { EmptyState } from '#renderer/ui/EmptyState';
import { Select } from '#renderer/ui/form/Select';
import { recordId } from '#shared/base/ids';
import { Finding } from '../Finding';
import { studyRange } from '../model/staffingBasis';
import { studiesOf } from '../model/studies';
import type { StaffingTabProps } from '../tabProps';
import { useCommand } from '#renderer/state/commandHandlers';
import { Consequences } from './Consequences';
import { Exclusions } from './Exclusions';
import { ParticipationGrid } from './ParticipationGrid';
import { PrecisionTable } from './PrecisionTable';
import { StudyActions } from './StudyActions';
import { StudyForm } from './StudyForm';

/** A study: who logged, which kinds are sure enough, when the others will be, and what closing it would give. */
export function StudyTab({ staffing, viewer }: StaffingTabProps) {
  const [open, setOpen] = useState<Opened | null>(null);
  const { study: wanted, change } = useStaffingView();
  const studies = studiesOf(staffing.records.studies, staffing.unit?.id ?? null);
  const shown = studies.find(({ id }) => id === wanted) ?? studies[0];
  useUnsavedForm(viewer.id, ['study'], true, (unsaved) =>
    setOpen({ before: studies.find(({ id }) => id === unsaved.subject) ?? null, unsaved }),
  );
  const start = () => setOpen({ before: null, unsaved: null });
  useCommand('startStudy', start);
  const form =
    open === null ? null : (
      <StudyForm staffing={staffing} officer={viewer.id} {...open} onClose={() => setOpen(null)} />
    );
  if (shown === undefined) {
    return (
      <>
        <EmptyState title="No study has been started.">
          <p>
            A study says who logs from when to when, so that the case weights have a margin of error. Example: “Summer
            2026”, July 20 to August 28, eight officers, goal ±10%.
          </p>
          <Button look="primary" icon="plus" onClick={start}>
            Start a study…
          </Button>
        </EmptyState>
        {form}
      </>
    );
  }
  return (
    <>
      <div className="staffing-row">
        <Select
          label="Study"
          hideLabel
          value={shown.id}
          options={studies.map(({ id, name, first, last }) => ({
            value: id,
            label: `“${name}”, ${rangeText({ first, last })}`,
          }))}
          onChange={(id) => change({ study: recordId(id) })}
        />
        <StudyActions staffing={staffing} viewer={viewer} study={shown} />
        <Button size="small" icon="plus" onClick={start}>
          Start a study…
        </Button>
      </div>
      <ShownStudy key={shown.id} staffing={staffing} viewer={viewer} study={shown} />
      {form}
    </>
  );
}

/** The study to change, null for a new one, and its form as the user left it. */
type Opened = { readonly before: Recorded<Study> | null; readonly unsaved: UnsavedForm | null };

function ShownStudy({ staffing, viewer, study }: StaffingTabProps & { readonly study: Recorded<Study> }) {
  const gathered = useGathered(staffing, study);
  const progress = useMemo(() => {
    const { year, label } = staffing.input;
    return studyProgress({
      table: gathered.table,
      study,
      label: (kind) => study.kinds.find((one) => one.kind === kind)?.label ?? label(kind),
      yearly: sumByKind(year.units),
      year: { availableMinutes: year.fullTime.minutes, dutyMinutes: year.singleDutyMinutes, staff: year.available },
    });
  }, [gathered, staffing.input, study]);
  return (
    <>
      <Finding sentences={[studyFinding(progress, study)]} />
      <div className="staffing-columns staffing-halves">
        <div className="staffing-main">
          <ParticipationGrid staffing={staffing} study={study} table={gathered.table} />
          <Exclusions staffing={staffing} viewer={viewer} study={study} table={gathered.table} />
        </div>
        <div className="staffing-side">
          <PrecisionTable progress={progress} study={study} />
          {progress.consequences.length === 0 ? null : <Consequences progress={progress} />}
        </div>
      </div>
    </>
  );
}

/** The officer-days of a study: as they were frozen if it is closed, otherwise as they are now. */
function useGathered({ chosen, log, members, today }: StaffingTabProps['staffing'], study: Recorded<Study>) {
  return useMemo(() => {
    if (chosen.study?.id === study.id && study.closedOn !== null && chosen.frozen !== null) return chosen.frozen;
    const officers = members.filter(({ id }) => study.officers.includes(id));
    return gatherStudy({
      range: studyRange(study, today),
      unit: study.unit,
      officers,
      kinds: study.kinds,
      exclusions: study.exclusions,
      ...log,
    });
  }, [chosen, log, members, today, study]);
}
