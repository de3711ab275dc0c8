import { useState, type ReactNode } from 'react';
import { isDueNow, type CourseStanding } from '#shared/analysis/records/courseStanding';
import type { Course } from '#shared/records/course';
import type { SessionState } from '#shared/records/trainingSession';
import type { Recorded } from '#shared/records/version';
import { attendanceReport } from '#shared/reports/attendanceReport';
import { hoursText } from '#shared/reports/marginText';
import { hoursSentence, standingSentence } from '#shared/reports/trainingFinding';
import { dayText } from '#shared/reports/trainingText';
import { saveTrainingSession } from '#renderer/commands/training';
import { contentOnly } from '#renderer/commands/run';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useUnsavedForm, type UnsavedForm } from '#renderer/drafts/drafts';
import { finish } from '#renderer/drafts/finish';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { EmptyState } from '#renderer/ui/EmptyState';
import { ListTable, type ListGroup } from '#renderer/ui/list/ListTable';
import { sortRows, useListSort } from '#renderer/ui/list/useListSort';
import { TabReport } from '../../TabReport';
import type { TabProps } from '../../tab';
import { AttendanceDialog } from './AttendanceDialog';
import { CourseForm } from './CourseForm';
import { CoursePanel, notYet } from './CoursePanel';
import { CoursesDialog } from './CoursesDialog';
import { HoursPanel } from './HoursPanel';
import { RequirementForm } from './RequirementForm';
import { SessionForm, type SessionStart } from './SessionForm';
import { TrainingKey } from './TrainingKey';
import { UnitRow } from './UnitRow';
import { courseColumns } from './courseColumns';
import { useTraining, type ShownTraining } from './useTraining';
import './training.css';

/** What is open over the tab. */
type Open =
  | { readonly is: 'session'; readonly start: SessionStart; readonly unsaved: UnsavedForm | null }
  | { readonly is: 'course'; readonly before: Recorded<Course> | null; readonly unsaved: UnsavedForm | null }
  | { readonly is: 'requirement'; readonly unsaved: UnsavedForm | null }
  | { readonly is: 'import' | 'attendance' };

/** Training: the courses with what is due, attended and planned, and the hours of the fiscal year. */
export function TrainingTab(about: TabProps) {
  const shown = useTraining(about);
  return shown === undefined ? null : <Training about={about} shown={shown} />;
}

type TrainingProps = { readonly about: TabProps; readonly shown: ShownTraining };

function Training({ about, shown }: TrainingProps) {
  const { viewer, today, settings } = about;
  const [open, setOpen] = useState<Open | null>(null);
  useUnsavedForm(viewer.id, ['trainingSession', 'course', 'trainingRequirement'], true, (unsaved, place) =>
    setOpen(openAgain(shown, unsaved, place)),
  );
  const hasUnit = shown.unit.length > 0;
  const addSession = () => setOpen({ is: 'session', start: newSession(shown, null, 'planned'), unsaved: null });
  const addCourse = () => setOpen({ is: 'course', before: null, unsaved: null });
  const add = shown.courses.length === 0 ? addCourse : addSession;
  useCommand('addRecord', add, null, shown.courses.length === 0 ? 'a course' : 'a session');
  useCommand(
    'showAttendance',
    () => setOpen({ is: 'attendance' }),
    hasUnit ? null : 'Nobody else of your unit is in this data folder.',
  );
  return (
    <>
      <p className="records-finding">
        <b>{standingSentence(shown.standings)}</b> {hoursSentence(shown.fiscalYear, shown.hours, shown.requirement)}
      </p>
      <Courses about={about} shown={shown} onOpen={setOpen}>
        {hasUnit ? (
          <Button size="small" onClick={() => setOpen({ is: 'attendance' })}>
            Attendance sheet
          </Button>
        ) : null}
        {shown.courses.length === 0 ? null : (
          <CommandButton size="small" icon="plus" command="addRecord" keySlot={1} onClick={addSession}>
            Session
          </CommandButton>
        )}
      </Courses>
      <OpenForm open={open} about={about} shown={shown} onClose={() => setOpen(null)} />
      {open?.is !== 'attendance' ? null : (
        <AttendanceDialog
          report={attendanceReport({
            unitName: shown.unitName, courses: shown.unit, today, asOf: shown.report.asOf,
            simulated: settings.simulated,
          })}
          unit={shown.unit}
          months={shown.months}
          settings={settings}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

type CoursesProps = TrainingProps & {
  readonly onOpen: (open: Open) => void;
  readonly children: ReactNode;
};

function Courses({ about, shown, onOpen, children }: CoursesProps) {
  const { viewer, today, settings } = about;
  const [selected, setSelected] = useState<string | null>(null);
  const { sort, onSort } = useListSort({ column: 'urgency', isDescending: false });
  const columns = courseColumns(today, shown.fiscalYear);
  const groups = groupsOf(shown.standings).map((group) => ({ ...group, rows: sortRows(group.rows, columns, sort) }));
  const rows = groups.flatMap((group) => group.rows);
  const chosen = rows.find(({ course }) => course.id === selected) ?? rows[0];
  const copy = useCopyTable(columns, rows, { name: 'the courses' });
  const answer = useAnswer(about, shown, chosen, onOpen);
  const editCourse = () =>
    chosen !== undefined && onOpen({ is: 'course', before: chosen.course, unsaved: null });
  useCommand('editCourse', editCourse, chosen === undefined ? 'There are no courses yet.' : null);
  const actions = (
    <TabReport report={shown.report} months={shown.months} settings={settings} onCopy={copy}>
      {children}
    </TabReport>
  );
  if (chosen === undefined) {
    return (
      <>
        {actions}
        <EmptyState title="No course is listed yet.">
          <p>
            Example: Docket review, 4 hours, required of officers of both dockets, refreshed every 12 months. Its
            sessions then show what is due, and the hours of the fiscal year add up.
          </p>
          <Button onClick={() => onOpen({ is: 'course', before: null, unsaved: null })}>Add a course…</Button>
          <Button onClick={() => onOpen({ is: 'import' })}>Import courses…</Button>
        </EmptyState>
      </>
    );
  }
  const inUnit = shown.unit.find(({ course }) => course.id === chosen.course.id);
  const openSession: Parameters<typeof CoursePanel>[0]['onSession'] = (session) =>
    onOpen({
      is: 'session',
      start: session === null ? newSession(shown, chosen, 'planned') : startOf(session),
      unsaved: null,
    });
  return (
    <div className="records-two training">
      {actions}
      <div>
        <ListTable
          caption={`Courses of ${viewer.alias}`}
          columns={columns}
          groups={groups}
          rowKey={({ course }) => course.id}
          scope="training"
          rowHeight={42}
          selected={chosen.course.id}
          onSelect={setSelected}
          onOpen={() => openSession(chosen.planned)}
          sort={sort}
          onSort={onSort}
        />
        <p className="training-sum">
          <span>
            <b>Attended in fiscal year {shown.fiscalYear}</b>{' '}
            <span className="small muted">in sessions{plannedWords(shown, today)}</span>
          </span>
          <b>{hoursText(shown.hours.sessions)}</b>
        </p>
        <div className="training-foot">
          <TrainingKey />
          <Button size="small" onClick={() => onOpen({ is: 'import' })}>
            Import courses…
          </Button>
          <Button size="small" icon="plus" onClick={() => onOpen({ is: 'course', before: null, unsaved: null })}>
            Course
          </Button>
        </div>
        {inUnit === undefined ? null : <UnitRow inUnit={inUnit} unitName={shown.unitName} today={today} />}
      </div>
      <aside className="records-side" aria-label={`Hours, and ${chosen.course.name}`}>
        <div className="training-side">
          <HoursPanel shown={shown} today={today} onRequirement={() => onOpen({ is: 'requirement', unsaved: null })} />
          <CoursePanel
            standing={chosen}
            sessions={shown.sessions}
            today={today}
            onAttended={() => void answer('attended')}
            onMissed={() => void answer('missed')}
            onSession={openSession}
            onCourse={editCourse}
          />
        </div>
      </aside>
    </div>
  );
}

/** Answers the planned session of the chosen course, or opens the form of a new one if none is planned. */
function useAnswer(
  { today }: TabProps,
  shown: ShownTraining,
  chosen: CourseStanding | undefined,
  onOpen: (open: Open) => void,
): (state: 'attended' | 'missed') => Promise<void> {
  const services = useServices();
  const planned = chosen?.planned ?? null;
  const answer = async (state: 'attended' | 'missed') => {
    if (chosen === undefined) return;
    if (planned === null) return onOpen({ is: 'session', start: newSession(shown, chosen, state), unsaved: null });
    const { note: _note, ...content } = contentOnly(planned);
    const done = await saveTrainingSession(services, { id: planned.id, content: { ...content, state } });
    const fail = (problem: { readonly message: string }) => useNotices.getState().problem(problem.message);
    return finish(done, `${chosen.course.name}: ${state}.`, () => undefined, fail);
  };
  const whyNot = chosen === undefined ? 'There are no courses yet.' : planned === null ? null : notYet(planned, today);
  useCommand('markAttended', () => void answer('attended'), whyNot, chosen?.course.name ?? null);
  useCommand('markMissed', () => void answer('missed'), whyNot, chosen?.course.name ?? null);
  return answer;
}

type OpenFormProps = TrainingProps & { readonly open: Open | null; readonly onClose: () => void };

function OpenForm({ open, about: { viewer, today }, shown, onClose }: OpenFormProps) {
  if (open?.is === 'import') return <CoursesDialog onClose={onClose} />;
  const common = { officer: viewer.id, onClose };
  if (open?.is === 'session') return <SessionForm {...common} {...open} courses={shown.courses} today={today} />;
  if (open?.is === 'requirement') {
    return <RequirementForm {...common} {...open} before={shown.requirement} fiscalYear={shown.fiscalYear} />;
  }
  if (open?.is !== 'course') return null;
  const sessions = shown.sessions.filter(({ course }) => course === open.before?.id).length;
  return <CourseForm {...common} {...open} sessions={sessions} />;
}

function openAgain(shown: ShownTraining, unsaved: UnsavedForm, place: string): Open {
  if (place === 'course') {
    return { is: 'course', before: shown.courses.find(({ id }) => id === unsaved.subject) ?? null, unsaved };
  }
  if (place === 'trainingRequirement') return { is: 'requirement', unsaved };
  const session = shown.sessions.find(({ id }) => id === unsaved.subject);
  const start = session === undefined ? newSession(shown, null, 'planned') : startOf(session);
  return { is: 'session', start, unsaved };
}

function startOf(session: NonNullable<SessionStart['before']>): SessionStart {
  return { before: session, course: session.course, state: session.state, minutes: session.minutes };
}

/** A new session of a course, or of the first one, as long as its next session takes. */
function newSession({ standings }: ShownTraining, chosen: CourseStanding | null, state: SessionState): SessionStart {
  const standing = chosen ?? standings[0];
  return { before: null, course: standing?.course.id ?? null, state, minutes: standing?.minutes ?? null };
}

function groupsOf(standings: readonly CourseStanding[]): ListGroup<CourseStanding>[] {
  const isOther = ({ state }: CourseStanding) => state === 'not required';
  return [
    { key: 'now', label: 'Now', rows: standings.filter(isDueNow) },
    { key: 'later', label: 'Later', rows: standings.filter((one) => !isDueNow(one) && !isOther(one)) },
    { key: 'other', label: 'Not required', rows: standings.filter(isOther) },
  ];
}

/** `, and 1.5 planned on Sep 24`. */
function plannedWords({ hours, standings }: ShownTraining, today: TabProps['today']): string {
  if (hours.planned === 0) return '';
  const days = standings.flatMap(({ planned }) => planned?.day ?? []).toSorted();
  const [next] = days;
  return `, and ${hoursText(hours.planned)} planned${next === undefined ? '' : ` from ${dayText(next, today)} on`}`;
}
