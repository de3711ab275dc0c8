import type { Instant } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { subtract } from '#shared/time/ranges';
import { dayOf, startOfDay } from '#shared/time/zones';
import { unloggedMinutes } from '../loggedTime';
import { hoursAsRanges } from '../scheduleOfDay';
import { absenceOf } from './absenceOf';
import { completeLine } from './completeLine';
import { chipsOf } from './describeLine';
import { errorAt, type Doubt } from './doubts';
import { doubtsOfEntry } from './doubtsOfEntry';
import type { LineReading } from './lineReading';
import type {
  LineActivity,
  LineChip,
  LineConsequence,
  LineContext,
  LineDraft,
  LineProblem,
  ParsedLine,
} from './lineTypes';
import type { PlacedLine } from './placedLine';
import { placeLine } from './placeLine';
import { questionOf } from './questionOf';
import { readActivity } from './readActivity';
import { readLine } from './readLine';
import { tokensOf } from './tokensOf';
import { twoEntries } from './twoEntries';

/** The reading of an empty line, at any time on any day. */
export const emptyLine: ParsedLine = {
  text: '',
  tokens: [],
  chips: [],
  problems: [],
  completions: [],
  question: null,
  draft: null,
  consequence: null,
};

/**
 * Reads the quick-entry line (capture.md): what each word stands for, what is guessed, what is wrong and where, what is
 * asked, how it can continue, and what Enter would do. Pure; never throws, whatever is typed.
 */
export function parseLine(text: string, context: LineContext): ParsedLine {
  return parse(text, context, []);
}

/** How deeply answers are read within answers. */
const deepest = 3;

/** Reads a line. `settled` has the doubts that its answers have settled so far. */
function parse(text: string, context: LineContext, settled: readonly string[]): ParsedLine {
  const alone = wholeLine(text);
  if (text.trim() === '' || alone !== null) return { ...emptyLine, text, ...alone };
  const reading = readLine(text, context);
  const absence = absenceOf(reading, context.viewedDay);
  if (absence !== null) return absent(text, absence);
  const entry = readEntry(reading, context, settled);
  const { doubts, activity, placed } = entry;
  const two = asTwoEntries(reading, entry, context, settled);
  const problems = two === null ? entry.problems : entry.problems.filter(({ severity }) => severity !== 'error');
  const isFine = !problems.some(({ severity }) => severity === 'error');
  const [doubt] = two !== null ? [two] : isFine ? doubts : [];
  const question =
    doubt === undefined || settled.length >= deepest
      ? null
      : questionOf(doubt, (line, settles) => parse(line, context, [...settled, settles ?? '']));
  const draft = isFine && doubt === undefined && activity !== null ? draftOf(reading, activity, placed, context) : null;
  return {
    text,
    tokens: tokensOf(reading).tokens,
    chips: chipsOf(reading, activity, placed, context),
    problems,
    completions: question === null ? completeLine(reading, context, draft) : [],
    question,
    draft,
    consequence: consequenceOf(draft, context),
  };
}

/** Marks part of a line that is read by itself, so that it is not split again. */
const parted = 'parted';

/**
 * Two entries in one line, if the note or the repeated part is a line by itself. A private number is asked about first.
 */
function asTwoEntries(
  reading: LineReading,
  { problems, doubts }: Entry,
  context: LineContext,
  settled: readonly string[],
): Doubt | null {
  const isPrivate = doubts.some(({ code }) => code === 'private-number');
  if (isPrivate || settled.includes(parted) || settled.length >= deepest) return null;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0 ? reading.note.length === 0 : !errors.every(({ code }) => saysMore.has(code))) return null;
  return twoEntries(reading, (line) => parse(line, context, [...settled, parted]));
}

/** The errors of a line that says more than fits in one entry. */
const saysMore: ReadonlySet<string> = new Set(['typed-twice', 'no-place', 'no-units']);

type Entry = {
  readonly activity: LineActivity | null;
  readonly placed: PlacedLine;
  readonly problems: readonly LineProblem[];
  readonly doubts: readonly Doubt[];
};

/** The entry of a reading. While the words are in doubt, their consequences are not reported as problems. */
function readEntry(reading: LineReading, context: LineContext, settled: readonly string[]): Entry {
  const ofWords = reading.doubts.filter(({ code }) => !settled.includes(code)).toSorted(privateFirst);
  const placed = placeLine(reading, context);
  const { activity, problems: missing } = readActivity(reading, placed);
  if (ofWords.length > 0 && activity !== null)
    return {
      activity,
      placed: { is: 'nowhere', problems: [], doubt: null },
      problems: reading.problems,
      doubts: ofWords,
    };
  const ofPlace =
    placed.is === 'nowhere'
      ? placed.problems
      : placed.is === 'stretch'
        ? [...placed.problems, ...breakProblems(reading, placed)]
        : [];
  const doubts =
    placed.is === 'stretch'
      ? doubtsOfEntry(reading, placed, context)
      : placed.is === 'nowhere' && placed.doubt !== null
        ? [placed.doubt]
        : [];
  return {
    activity,
    placed,
    problems: [...reading.problems, ...missing, ...ofPlace],
    doubts: doubts.filter(({ code }) => !settled.includes(code)),
  };
}

function privateFirst(one: Doubt, other: Doubt): number {
  return Number(other.code === 'private-number') - Number(one.code === 'private-number');
}

function breakProblems(
  { withoutBreak }: LineReading,
  { inBreak }: Extract<PlacedLine, { is: 'stretch' }>,
): LineProblem[] {
  if (withoutBreak === undefined || inBreak !== null) return [];
  return [errorAt(withoutBreak.segment, 'no-break', 'This time does not include a whole break of the schedule.', null)];
}

/** One-word lines that are not entries: the end of an interruption, and help. */
function wholeLine(text: string): Pick<ParsedLine, 'chips' | 'tokens' | 'draft'> | null {
  const typed = text.trim().toLowerCase();
  const start = text.indexOf(text.trim());
  const is = (slot: 'stop' | 'help', label: string, draft: LineDraft) => ({
    tokens: [{ start, end: start + typed.length, slot, isUnsure: false }],
    chips: [{ slot, label, guessed: false, token: 0, other: null }],
    draft,
  });
  if (typed === '.') return is('stop', 'End the timer and resume the interrupted one', { action: 'endInterruption' });
  return typed === 'help' || typed === '?' ? is('help', 'All ways to write a line', { action: 'help' }) : null;
}

const absenceLabels = {
  break: 'The break, in the schedule',
  'annual leave': 'Annual leave',
  'sick leave': 'Sick leave',
  holiday: 'Holiday',
} as const;

function absent(text: string, { draft, segment }: NonNullable<ReturnType<typeof absenceOf>>): ParsedLine {
  const label = draft.action === 'absence' ? absenceLabels[draft.absence] : '';
  const chip: LineChip = { slot: 'absence', label, guessed: false, token: 0, other: null };
  return {
    ...emptyLine,
    text,
    tokens: [{ start: segment.start, end: segment.end, slot: 'absence', isUnsure: false }],
    chips: [chip],
    draft,
  };
}

function draftOf(
  reading: LineReading,
  activity: LineActivity,
  placed: PlacedLine,
  context: LineContext,
): LineDraft | null {
  if (placed.is === 'nowhere') return null;
  if (placed.is === 'timer') return { ...activity, action: 'timer', interrupts: context.running };
  if (placed.is === 'plan')
    return { ...activity, action: 'plan', day: placed.day, start: placed.start, end: placed.end };
  const { start, end, placement, inBreak } = placed;
  return {
    ...activity,
    action: 'log',
    day: dayOf(start, context.zone),
    start,
    end,
    placement,
    withoutBreak: reading.withoutBreak === undefined || inBreak === null ? null : subtract([{ start, end }], [inBreak]),
    outcome: reading.outcome?.value ?? null,
    recordCheck: reading.check?.value ?? null,
    appointment: null,
  };
}

function stretchesOf(draft: Extract<LineDraft, { action: 'log' }>) {
  return draft.withoutBreak ?? [{ start: draft.start, end: draft.end }];
}

function consequenceOf(draft: LineDraft | null, context: LineContext): LineConsequence | null {
  if (draft?.action !== 'log') return null;
  const schedule = hoursAsRanges(context.hoursToWork(draft.day), draft.day, context.zone);
  const until = earlier(context.now, startOfDay(addDays(draft.day, 1), context.zone));
  return {
    unloggedBefore: unloggedMinutes(schedule, context.logged, until),
    unloggedAfter: unloggedMinutes(schedule, [...context.logged, ...stretchesOf(draft)], until),
  };
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}
