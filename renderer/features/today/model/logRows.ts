import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { Instant } from '#shared/time/day';
import type { ClockForm } from '#shared/time/dateNames';
import { haveCommon, type Range } from '#shared/time/ranges';
import { gapsOfDay } from '#shared/rules/loggedTime';
import { unitsName } from '#shared/rules/amountNames';
import { coveredRanges, pastUntil, runningOn, timerMinutesOn, timerRange, type DayFacts } from './dayFacts';
import { clockAt, minutesOf, otherZone, spanName, whenSentence } from './spans';
import { workName, type WorkName } from './workName';

/** A line of the log. `minutes` are those on the day shown; `warning` names what overlaps it. */
export type LogRow =
  | (RowBase & { readonly is: 'entry'; readonly entry: Recorded<TimeEntry>; readonly warning: string | null })
  | (RowBase & { readonly is: 'running'; readonly warning: null })
  | (Pick<RowBase, 'key' | 'start' | 'end' | 'span' | 'minutes'> & { readonly is: 'gap' });

type RowBase = {
  readonly key: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly span: string;
  readonly minutes: number;
  readonly work: WorkName;
  readonly remark: string;
  readonly units: number | null;
};

/** The shortest gap that gets a line of its own. */
const shortestGapRow = 10;

/** What a line of the log is about, before it is put into words: a long log only does that for visible lines. */
export type LogItem = Range<Instant> & { readonly key: string } & (
    | { readonly is: 'entry'; readonly entry: Recorded<TimeEntry> }
    | { readonly is: 'running' }
    | { readonly is: 'gap' }
  );

/** The day's log, newest first: entries, the running timer, and stretches of the schedule that are not covered. */
export function logItems(facts: DayFacts, ofEntries: readonly LogItem[] = entryItems(facts.entries)): LogItem[] {
  return [...runningItem(facts), ...ofEntries, ...gapItems(facts)].toSorted(
    (one, other) => other.start - one.start || other.end - one.end,
  );
}

/** The items of entries: as long as the entries stay the same, so do these. */
export function entryItems(entries: DayFacts['entries']): LogItem[] {
  return entries.map((entry) => ({ is: 'entry', key: entry.id, entry, start: entry.start, end: entry.end }));
}

/** An item in words. */
export function logRow(facts: DayFacts, item: LogItem): LogRow | null {
  if (item.is === 'entry') return entryRow(facts, item.entry);
  return item.is === 'running' ? runningRow(facts) : gapRow(facts, item);
}

/** The whole log in words. */
export function logRows(facts: DayFacts): LogRow[] {
  return logItems(facts).flatMap((item) => logRow(facts, item) ?? []);
}

/** Whether an item contains all of these letters somewhere in its words. */
export function isFound(facts: DayFacts, item: LogItem, letters: string): boolean {
  const row = logRow(facts, item);
  if (row === null) return false;
  const words = row.is === 'gap' ? [row.span, 'Not logged'] : [row.span, row.work.label, row.work.detail, row.remark];
  return words.join(' ').toLowerCase().includes(letters.trim().toLowerCase());
}

/** Describes a saved entry: `Phone call, 4 calls, 35 min, 13:25 to 14:00`. */
export function entrySentence(facts: Pick<DayFacts, 'kinds' | 'duties' | 'day' | 'clock'>, entry: TimeEntry): string {
  const { label, detail, unitNoun } = workName(facts, entry);
  const units = entry.units === null || unitNoun === null ? '' : unitsName(entry.units, unitNoun);
  const name = detail === '' ? label : `${label} ${detail}`;
  return [name, units, `${minutesOf(entry)} min`, whenSentence(entry, entry.zone, facts.day, facts.clock)]
    .filter((text) => text !== '')
    .join(', ');
}

function entryRow(facts: DayFacts, entry: Recorded<TimeEntry>): LogRow {
  return {
    is: 'entry',
    key: entry.id,
    entry,
    start: entry.start,
    end: entry.end,
    span: entrySpan(entry, facts.clock),
    minutes: entry.parts.filter(({ day }) => day === facts.day).reduce((sum, { minutes }) => sum + minutes, 0),
    work: workName(facts, entry),
    remark: entryRemark(facts, entry),
    units: entry.units,
    warning: overlapWarning(facts, entry),
  };
}

function entrySpan({ start, end, zone }: TimeEntry, clock: ClockForm): string {
  return end === start ? clockAt(start, zone, clock) : spanName({ start, end }, zone, clock);
}

function runningItem(facts: DayFacts): LogItem[] {
  const running = runningOn(facts);
  return running === null ? [] : [{ is: 'running', key: running.entry, ...timerRange(facts, running) }];
}

function runningRow(facts: DayFacts): LogRow | null {
  const running = runningOn(facts);
  if (running === null) return null;
  const range = timerRange(facts, running);
  return {
    is: 'running',
    key: running.entry,
    ...range,
    span: `${clockAt(range.start, facts.zone, facts.clock)} – now`,
    minutes: timerMinutesOn(facts, running, facts.day),
    work: workName(facts, running),
    remark: facts.timer?.away === null ? 'timer running' : 'timer running, part in question',
    units: null,
    warning: null,
  };
}

function gapItems(facts: DayFacts): LogItem[] {
  return gapsOfDay(facts.schedule, coveredRanges(facts), pastUntil(facts), shortestGapRow).map((gap) => ({
    is: 'gap',
    key: `gap ${gap.start}`,
    ...gap,
  }));
}

function gapRow(facts: DayFacts, { key, start, end }: LogItem): LogRow {
  const gap = { start, end };
  return { is: 'gap', key, ...gap, span: spanName(gap, facts.zone, facts.clock), minutes: minutesOf(gap) };
}

const checkNames = { done: 'check done', skipped: 'check skipped', 'not required': 'check not required' } as const;

/**
 * The zone of the times if it is not that of the day, the docket if one was given, the outcome, the record check, and
 * whether there is a note: that way a word that became a note by mistake is noticed.
 */
function entryRemark(facts: DayFacts, { saidDocket, outcome, recordCheck, note, zone }: TimeEntry): string {
  const check = recordCheck === null ? null : checkNames[recordCheck];
  return [otherZone(zone, facts.zone), saidDocket, outcome, check, note === null ? null : 'note']
    .filter((text) => text !== null)
    .join(', ');
}

function overlapWarning(facts: DayFacts, entry: Recorded<TimeEntry>): string | null {
  const other = facts.entries.find((candidate) => candidate.id !== entry.id && haveCommon(candidate, entry));
  return other === undefined
    ? null
    : `overlaps ${workName(facts, other).label} by ${minutesOf(commonPart(entry, other))} min`;
}

function commonPart(one: Range<Instant>, other: Range<Instant>): Range<Instant> {
  return { start: one.start > other.start ? one.start : other.start, end: one.end < other.end ? one.end : other.end };
}
