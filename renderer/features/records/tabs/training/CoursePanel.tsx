import type { CourseStanding } from '#shared/analysis/records/courseStanding';
import type { TrainingSession } from '#shared/records/trainingSession';
import type { Recorded } from '#shared/records/version';
import { hoursText } from '#shared/reports/marginText';
import { dayText, inDays } from '#shared/reports/trainingText';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import { addMonthsToDay } from '#shared/time/months';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { Button } from '#renderer/ui/Button';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';

type CoursePanelProps = {
  readonly standing: CourseStanding;
  readonly sessions: readonly Recorded<TrainingSession>[];
  readonly today: Day;
  readonly onAttended: () => void;
  readonly onMissed: () => void;
  readonly onSession: (session: Recorded<TrainingSession> | null) => void;
  readonly onCourse: () => void;
};

/** A line in the sessions of a course; the day it is due is one of them. */
type Line = {
  readonly key: string;
  readonly day: Day;
  readonly minutes: number | null;
  readonly words: string;
  readonly isLate: boolean;
  readonly session: Recorded<TrainingSession> | null;
};

/** One course: all its sessions with the day it is due among them, and what the officer can say about the next one. */
export function CoursePanel(props: CoursePanelProps) {
  const { standing, today } = props;
  const { course, planned } = standing;
  const whyNot = planned === null ? null : notYet(planned, today);
  return (
    <section aria-labelledby="training-course">
      <SectionHead
        id="training-course"
        title={course.name}
        sub={course.refreshMonths === null ? 'once' : `refresher every ${course.refreshMonths} months`}
      >
        <CommandButton look="quiet" size="small" command="editCourse" onClick={props.onCourse}>
          Edit
        </CommandButton>
      </SectionHead>
      <Table
        caption={`Sessions of ${course.name}`}
        columns={columnsOf(today, props.onSession)}
        rows={linesOf(props)}
        rowKey={({ key }) => key}
        density="compact"
        empty="No session yet."
      />
      <p className="small muted">{nextText(standing, today)}</p>
      <div className="training-actions">
        <CommandButton look="primary" command="markAttended" onClick={props.onAttended} whyNot={whyNot}>
          {planned === null ? 'Attended…' : 'Attended'}
        </CommandButton>
        <CommandButton command="markMissed" onClick={props.onMissed} whyNot={whyNot}>
          {planned === null ? 'Missed…' : 'Missed'}
        </CommandButton>
        <Button onClick={() => props.onSession(planned)}>{planned === null ? 'Plan…' : 'Move…'}</Button>
      </div>
    </section>
  );
}

/** Why a planned session cannot be answered yet; null if it can. */
export function notYet({ last }: TrainingSession, today: Day): string | null {
  return last <= today ? null : `The planned session is on ${dayText(last, today)}. Move it if it took place earlier.`;
}

function columnsOf(today: Day, onSession: CoursePanelProps['onSession']): readonly Column<Line>[] {
  return [
    {
      key: 'session',
      head: 'Session',
      isName: true,
      cell: ({ day, session, isLate }) =>
        session === null ? (
          <span className={isLate ? 'training-late' : undefined}>{dayText(day, today)}</span>
        ) : (
          <button type="button" className="training-link" onClick={() => onSession(session)}>
            {dayText(day, today)}
          </button>
        ),
    },
    { key: 'hours', head: 'Hours', cell: ({ minutes }) => (minutes === null ? 'due' : hoursText(minutes)) },
    {
      key: 'state',
      head: 'State',
      cell: ({ words, isLate }) => <span className={isLate ? 'training-late' : undefined}>{words}</span>,
    },
  ];
}

function linesOf({ standing, sessions, today }: CoursePanelProps): Line[] {
  const { course, attended, due, daysLeft } = standing;
  const own = sessions.filter((session) => session.course === course.id);
  const lines = own.map((session): Line => ({
    key: session.id,
    day: session.day,
    minutes: session.minutes,
    words: wordsOf(session, attended, today),
    isLate: false,
    session,
  }));
  const ofDue: Line[] = due === null || daysLeft === null
    ? []
    : [{
        key: 'due',
        day: due,
        minutes: null,
        words: daysLeft < 0 ? `${-daysLeft} days late` : inDays(daysLeft),
        isLate: daysLeft < 0,
        session: null,
      }];
  return [...lines, ...ofDue].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

function wordsOf(session: Recorded<TrainingSession>, attended: CourseStanding['attended'], today: Day): string {
  if (session.state === 'missed') return 'missed';
  if (session.state === 'planned') {
    const days = daysBetween(today, session.day);
    return days < 0 ? 'planned; was it attended?' : `planned, ${inDays(days)}`;
  }
  const at = attended.find((one) => one.session.id === session.id);
  if (at === undefined || at.due === null || at.lateDays === null) return 'attended';
  return at.lateDays === 0 ? 'attended, refresher' : `attended, ${at.lateDays} days late`;
}

function nextText({ course, planned, attended }: CourseStanding, today: Day): string {
  if (course.refreshMonths === null) return attended.length === 0 ? '' : 'No refresher.';
  if (planned === null) return '';
  const next = addMonthsToDay(planned.last, course.refreshMonths);
  return `Attended on ${dayText(planned.last, today)}, the next is due ${dayText(next, today)}.`;
}
