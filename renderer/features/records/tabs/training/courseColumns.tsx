import type { CourseStanding } from '#shared/analysis/records/courseStanding';
import { minutesInYear } from '#shared/reports/trainingReport';
import { hoursText } from '#shared/reports/marginText';
import { dueText, plannedText, requirementText } from '#shared/reports/trainingText';
import type { Day } from '#shared/time/day';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import { CourseAxis, CourseTimeline } from './CourseTimeline';

/** The columns of the list of courses; hours are those attended in the fiscal year. */
export function courseColumns(today: Day, fiscalYear: number): ListColumn<CourseStanding>[] {
  return [
    {
      key: 'course',
      head: 'Course, requirement',
      headText: 'Course',
      isName: true,
      cell: ({ course }) => (
        <span className="records-lines training-course">
          {course.name}
          <small className="records-below">{requirementText(course)}</small>
        </span>
      ),
      text: ({ course }) => course.name,
      sortBy: ({ course }) => course.name,
    },
    {
      key: 'time',
      head: <CourseAxis fiscalYear={fiscalYear} />,
      headText: 'Requirement',
      cell: (standing) => <CourseTimeline standing={standing} fiscalYear={fiscalYear} today={today} />,
      text: ({ course }) => requirementText(course),
    },
    {
      key: 'due',
      head: 'Due, planned',
      cell: (standing) => (
        <span className="records-lines">
          <span className={standing.state === 'late' ? 'training-late' : undefined}>{dueText(standing, today)}</span>
          <small className="records-below">{plannedText(standing, today)}</small>
        </span>
      ),
      text: (standing) => `${dueText(standing, today)}; ${plannedText(standing, today)}`,
      sortBy: ({ due }) => due,
    },
    {
      key: 'hours',
      head: `Hours FY${String(fiscalYear).slice(2)}`,
      align: 'right',
      cell: (standing) => yearHours(standing, fiscalYear),
      text: (standing) => yearHours(standing, fiscalYear),
      sortBy: (standing) => minutesInYear(standing, fiscalYear),
    },
  ];
}

function yearHours(standing: CourseStanding, fiscalYear: number): string {
  const minutes = minutesInYear(standing, fiscalYear);
  return minutes === 0 ? '–' : hoursText(minutes);
}
