import type { MemberStanding } from '#shared/analysis/records/unitTraining';
import type { CourseInUnit } from '#shared/reports/attendanceReport';
import { countedText, shareText } from '#shared/reports/figures';
import { dayText } from '#shared/reports/trainingText';
import type { Day } from '#shared/time/day';
import { Icon } from '#renderer/ui/Icon';
import { SectionHead } from '#renderer/ui/SectionHead';

type UnitRowProps = { readonly inUnit: CourseInUnit; readonly unitName: string; readonly today: Day };

/** The standing of each officer of the unit in one course, in one row. */
export function UnitRow({ inUnit: { course, training }, unitName, today }: UnitRowProps) {
  const members = training.members.filter(({ standing }) => standing.state !== 'not required');
  if (members.length === 0) return null;
  return (
    <section aria-labelledby="training-unit">
      <SectionHead
        id="training-unit"
        title={`${course.name} in ${unitName}`}
        sub={subOf(training, course.refreshMonths)}
      />
      <ul className="training-unit">
        {members.map((member) => (
          <li key={member.officer.id}>
            <b>{member.officer.alias}</b>
            <MemberState member={member} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function subOf(training: CourseInUnit['training'], refreshMonths: number | null): string {
  const { current, required, rate, late, open, plannedInTime } = training;
  const within = refreshMonths === null ? 'attended' : `within ${refreshMonths} months`;
  const parts = [
    ...(late === 0 ? [] : [`${late} late`]),
    ...(open === 0 ? [] : [`${open} never attended`]),
    ...(plannedInTime === 0 ? [] : [`${plannedInTime} planned in time`]),
  ];
  const share = rate === null ? '' : `, ${shareText(rate)}`;
  const rest = parts.length === 0 ? '' : `; ${parts.join(', ')}`;
  return `${current} of ${countedText(required, 'officer')} ${within}${share}${rest}`;
}

function MemberState({ member: { standing }, today }: { readonly member: MemberStanding; readonly today: Day }) {
  const { state, daysLeft, attended, due, planned } = standing;
  if (state === 'late') {
    return (
      <span className="training-late training-mark">
        <Icon name="alert" small /> {-(daysLeft ?? 0)} d late
      </span>
    );
  }
  if (state === 'open') {
    return <span className="muted">{planned === null ? 'never' : `planned ${dayText(planned.day, today)}`}</span>;
  }
  if (planned !== null && due !== null) return <span className="muted">due {dayText(due, today)}</span>;
  return (
    <span className="training-mark">
      <Icon name="check" small /> {dayText(attended.at(-1)?.session.last ?? today, today)}
    </span>
  );
}
