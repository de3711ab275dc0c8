import { prepareRule, type PreparedRule, type TimesOfDay } from './prepareRule';
import type { RecurrenceRule } from './recurrenceRule';
import { fitsDay, nextDay } from './ruleDays';
import { firstPeriod, isWithinDay, nextPeriod, periodAt, type Period } from './rulePeriods';
import { floorDay, hourLength, minuteLength } from './wallTime';
import { workBudget, workLimits, type WorkBudget } from './workBudget';

/**
 * What expanding a rule yields: a start, a pause after some work without a result, or a sign that the budget is used
 * up.
 */
export type RuleStep = number | 'working' | 'stopped';

/** The range in which starts are wanted, both ends included. */
export type RuleRange = { readonly from: number; readonly last: number };

/**
 * The starts of a rule in order, from `start` on, within a range: wall-clock times in milliseconds read as UTC. The
 * caller applies UNTIL and COUNT, since they need a zone and the start itself, which counts even if the rule does not
 * yield it. Looks only at days within the range, one at a time, and stops when its budget is used up, since a rule such
 * as `FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30` never yields anything.
 */
export function* expandRule(
  rule: RecurrenceRule,
  start: number,
  range: RuleRange,
  around: WorkBudget | null,
): Generator<RuleStep> {
  const budget = workBudget(workLimits.rule, around);
  const complete = prepareRule(rule, start);
  const lower = Math.max(start, range.from);
  const unit = isWithinDay(rule.frequency) ? 10 : 1;
  let worked = 0;
  for (let index = firstPeriod(complete, start, lower); ; index = nextPeriod(complete, start, index)) {
    const period = periodAt(complete, start, index);
    if (!(period.begin <= range.last)) return;
    for (const found of startsIn(complete, period, { from: lower, last: range.last })) {
      if (!budget.spend(unit)) {
        yield 'stopped';
        return;
      }
      worked += 1;
      if (worked % stepsBetweenPauses === 0) yield 'working';
      if (found !== null) yield found;
    }
  }
}

const stepsBetweenPauses = 20_000;
/** The starts within a period and range. Yields null for each day that has none. */
function* startsIn(prepared: PreparedRule, period: Period, range: RuleRange): Generator<number | null> {
  if (prepared.rule.positions.length > 0) {
    yield* startsAtPositions(prepared, period, range);
    return;
  }
  const last = Math.min(range.last, period.end - 1);
  const first = Math.max(floorDay(period.begin), floorDay(range.from));
  for (let day = first; day <= last; day = nextDay(prepared, day)) {
    if (fitsDay(prepared, day)) yield* timesOn(day, period.times, range);
    yield null;
  }
}

function* timesOn(day: number, { hours, minutes, seconds }: TimesOfDay, { from, last }: RuleRange): Generator<number> {
  for (const hour of hours) {
    const atHour = day + hour * hourLength;
    if (atHour + hourLength <= from) continue;
    for (const minute of minutes) {
      const atMinute = atHour + minute * minuteLength;
      if (atMinute + minuteLength <= from) continue;
      for (const second of seconds) {
        const found = atMinute + second * 1000;
        if (found > last) return;
        if (found >= from) yield found;
      }
    }
  }
}

/**
 * The starts of a period at the positions given by BYSETPOS. The times of a day are counted, not listed, since a year
 * of seconds has 31 million of them.
 */
function* startsAtPositions(prepared: PreparedRule, period: Period, range: RuleRange): Generator<number | null> {
  const days: number[] = [];
  for (let day = floorDay(period.begin); day < period.end; day = nextDay(prepared, day)) {
    if (fitsDay(prepared, day)) days.push(day);
    yield null;
  }
  const { hours, minutes, seconds } = period.times;
  const aDay = hours.length * minutes.length * seconds.length;
  const all = days.length * aDay;
  const indexes = prepared.rule.positions.map((position) => (position > 0 ? position - 1 : all + position));
  for (const index of [...new Set(indexes)].toSorted((one, other) => one - other)) {
    const day = days[Math.floor(index / aDay)];
    if (day === undefined) continue;
    const time = index % aDay;
    const hour = hours[Math.floor(time / (minutes.length * seconds.length))] ?? 0;
    const minute = minutes[Math.floor(time / seconds.length) % minutes.length] ?? 0;
    const found = day + hour * hourLength + minute * minuteLength + (seconds[time % seconds.length] ?? 0) * 1000;
    if (found >= range.from && found <= range.last) yield found;
  }
}
