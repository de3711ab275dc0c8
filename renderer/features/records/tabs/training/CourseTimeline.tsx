import type { CourseStanding } from '#shared/analysis/records/courseStanding';
import type { TrainingSession } from '#shared/records/trainingSession';
import { lengthText } from '#shared/reports/trainingText';
import { monthNames } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { daysBetween, monthOf } from '#shared/time/days';
import { addMonths, firstDayOfMonth } from '#shared/time/months';
import { fiscalYearDays } from '#shared/time/workCalendar';

const [width, height] = [300, 34];

/** The months that a time line shows: the fiscal year and three more, so that what is due next can be seen. */
const months = 15;

type Scale = { readonly at: (day: Day) => number; readonly quarters: readonly Day[] };

function scaleOf(fiscalYear: number): Scale {
  const { first } = fiscalYearDays(fiscalYear);
  const days = daysBetween(first, firstDayOfMonth(addMonths(monthOf(first), months)));
  return {
    at: (day) => (daysBetween(first, day) / days) * width,
    quarters: [0, 3, 6, 9, 12].map((count) => firstDayOfMonth(addMonths(monthOf(first), count))),
  };
}

/** The names of the quarters above the time lines. */
export function CourseAxis({ fiscalYear }: { readonly fiscalYear: number }) {
  const { at, quarters } = scaleOf(fiscalYear);
  const last = monthOf(fiscalYearDays(fiscalYear).first);
  return (
    <svg
      className="training-axis"
      width={width}
      height="16"
      role="img"
      aria-label={`Months from October ${last.slice(0, 4)} to December ${fiscalYear}`}
    >
      {quarters.map((day, index) => (
        <text key={day} x={at(day)} y="12" textAnchor={index === 0 ? 'start' : 'middle'}>
          {axisName(day)}
        </text>
      ))}
    </svg>
  );
}

function axisName(day: Day): string {
  const month = Number(day.slice(5, 7));
  const name = (monthNames[month - 1] ?? '').slice(0, 3);
  return month === 1 ? `${name} ${day.slice(0, 4)}` : name;
}

type CourseTimelineProps = {
  readonly standing: CourseStanding;
  readonly fiscalYear: number;
  readonly today: Day;
};

/** One course over time: its sessions and the day it is due. The text beside it says the same. */
export function CourseTimeline({ standing, fiscalYear, today }: CourseTimelineProps) {
  const { at, quarters } = scaleOf(fiscalYear);
  const { attended, due, missed, planned } = standing;
  const last = attended.at(-1)?.session ?? null;
  const isLate = standing.state === 'late';
  const dueAt = due === null ? null : Math.max(0, at(due));
  return (
    <svg className="training-time" width={width} height={height} aria-hidden="true">
      {quarters.map((day) => (
        <path key={day} className="training-grid" d={`M${Math.round(at(day)) + 0.5} 0V${height}`} />
      ))}
      <path className="training-today" d={`M${at(today)} 0V${height}`} />
      {dueAt === null || last === null ? null : (
        <path className="training-span" d={`M${Math.max(0, at(last.last))} ${height / 2}H${Math.min(width, dueAt)}`} />
      )}
      {last === null || at(last.day) < 0 ? null : <SessionMark at={at} session={last} />}
      {missed === null || at(missed.day) < 0 ? null : <SessionMark at={at} session={missed} />}
      {dueAt === null || dueAt > width ? null : (
        <path className={isLate ? 'training-due training-due-late' : 'training-due'} d={`M${dueAt} 5V${height - 5}`} />
      )}
      {planned === null || at(planned.day) > width - 16 ? null : <SessionMark at={at} session={planned} />}
    </svg>
  );
}

type SessionMarkProps = { readonly at: Scale['at']; readonly session: TrainingSession };

/** One session as a box of 16 px: checked, crossed or dashed, with its length after it. */
function SessionMark({ at, session: { day, state, minutes } }: SessionMarkProps) {
  const [x, y] = [at(day), height / 2 - 8];
  const text = state === 'missed' ? 'missed' : lengthText(minutes);
  return (
    <g className={`training-session training-${state}`} transform={`translate(${x} ${y})`}>
      <rect x="0.75" y="0.75" width="14.5" height="14.5" rx="3" />
      {state === 'attended' ? <path d="M4 8.5l2.6 2.6 5-5.6" /> : null}
      {state === 'missed' ? <path d="M4.5 4.5l7 7M11.5 4.5l-7 7" /> : null}
      {state === 'missed' ? (
        <text x="-6" y="12" textAnchor="end">
          {text}
        </text>
      ) : (
        <text x="20" y="12">
          {text}
        </text>
      )}
    </g>
  );
}
