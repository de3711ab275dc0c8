import { useMemo } from 'react';
import type { RequestContext, RequestFigures } from '#shared/analysis/documents/requestFigures';
import { monthNames, shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { dayFrom, daysBetween, partsOfDay } from '#shared/time/days';
import { classes } from '#renderer/ui/Button';
import { stepMarks, type StepMark } from '../model/stepMarks';

type StepLineProps = { readonly figures: RequestFigures; readonly context: RequestContext };

/** The steps of a request on a line of days: close dates are close together, as far as their words leave room. */
export function StepLine({ figures, context }: StepLineProps) {
  const marks = useMemo(() => stepMarks(figures, context), [figures, context]);
  const placed = useMemo(() => placeMarks(marks, figures.chain.opened), [marks, figures.chain.opened]);
  const most = Math.max(1, ...marks.map(({ minutes }) => minutes ?? 0));
  const [first, last] = [placed[0], placed.at(-1)];
  if (first === undefined || last === undefined) return null;
  const height = last.y + rowHeight;
  return (
    <section className="request-steps" aria-label="Steps">
      <p className="request-steps-head">
        <span>Days to scale</span>
        <span>
          Minutes, <b>{figures.minutes.toLocaleString('en-US')}</b>
        </span>
      </p>
      <ol style={{ height: `${height}px` }}>
        {monthsBetween(placed).map(({ name, y }) => (
          <li key={name} className="step-month" aria-hidden="true" style={{ top: `${y}px` }}>{name}</li>
        ))}
        <li
          className="step-spine"
          aria-hidden="true"
          style={{ top: `${first.y + rowHeight / 2}px`, height: `${last.y - first.y}px` }}
        />
        {placed.map((one) => (
          <Mark key={one.key} mark={one} most={most} />
        ))}
      </ol>
      <p className="muted small">Filled: contact with the post. Open: own work.</p>
    </section>
  );
}

type Placed = StepMark & { readonly y: number };

function Mark({ mark, most }: { readonly mark: Placed; readonly most: number }) {
  const { is, day, name, since, minutes, corrected } = mark;
  return (
    <li className={classes('step-mark', `step-${is.replace(' ', '-')}`)} style={{ top: `${mark.y}px` }}>
      <i aria-hidden="true" />
      <span className="step-day">{is === 'today' ? '' : shortDayName(day)}</span>
      <span className="step-name" title={corrected === null ? undefined : `before its correction: ${corrected}`}>
        {is === 'today' ? `today, ${shortDayName(day)}` : name}
        {corrected === null ? null : <span className="step-corrected"> was {corrected}</span>}
      </span>
      <span className="step-since">{since === null ? '' : `+${since} d`}</span>
      {minutes === null || minutes === 0 ? null : (
        <>
          <span className="step-bar" aria-hidden="true" style={{ width: `${Math.max(1, (minutes / most) * 50)}px` }} />
          <span className="step-minutes">
            {minutes}
            <span className="visually-hidden"> minutes</span>
          </span>
        </>
      )}
    </li>
  );
}

const rowHeight = 20;
/** The line is about this high however long the request is open. */
const usualHeight = 200;
const mostPixelsADay = 4;

/** Places marks by their days, and moves one down where it would cover the words of the one before. */
function placeMarks(marks: readonly StepMark[], opened: Day): Placed[] {
  const inOrder = marks.toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = opened < first.day ? opened : first.day;
  const scale = Math.min(mostPixelsADay, usualHeight / Math.max(1, daysBetween(start, last.day)));
  let before = -rowHeight;
  return inOrder.map((mark) => {
    before = Math.max(before + rowHeight, daysBetween(start, mark.day) * scale);
    return { ...mark, y: before };
  });
}

/** The first of each month between marks that have room for its name beside the line. */
function monthsBetween(placed: readonly Placed[]): { readonly name: string; readonly y: number }[] {
  const months: { readonly name: string; readonly y: number }[] = [];
  placed.forEach((mark, index) => {
    const next = placed[index + 1];
    if (next === undefined) return;
    for (let day = firstOfNextMonth(mark.day); day <= next.day; day = firstOfNextMonth(day)) {
      const share = daysBetween(mark.day, day) / Math.max(1, daysBetween(mark.day, next.day));
      const y = mark.y + share * (next.y - mark.y);
      if (y - (months.at(-1)?.y ?? -100) >= rowHeight) months.push({ name: nameOfMonth(day), y });
    }
  });
  return months;
}

function firstOfNextMonth(day: Day): Day {
  const { year, month } = partsOfDay(day);
  return dayFrom(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) ?? day;
}

function nameOfMonth(day: Day): string {
  const { year, month } = partsOfDay(day);
  return month === 1 ? String(year) : (monthNames[month - 1] ?? '').slice(0, 3);
}
