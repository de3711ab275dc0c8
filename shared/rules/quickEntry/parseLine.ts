import type { Instant } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { dayOf, startOfDay } from '#shared/time/zones';
import { unloggedMinutes } from '../loggedTime';
import { hoursAsRanges } from '../scheduleOfDay';
import { completeLine } from './completeLine';
import { chipsOf } from './describeLine';
import type { LineContext, LineConsequence, LineDraft, ParsedLine } from './lineTypes';
import { placeLine, type PlacedLine } from './placeLine';
import { readActivity } from './readActivity';
import { readLine } from './readLine';

/** What an empty line is read as, at whatever time and on whatever day. */
export const emptyLine: ParsedLine = { text: '', tokens: [], chips: [], problems: [], completions: [], question: null, draft: null, consequence: null };

/**
 * Reads the quick-entry line (capture.md): what each word stands for, what is guessed, what is wrong and where, how it
 * can go on, and what Enter would do. Pure, and never throws, whatever is typed.
 */
export function parseLine(text: string, context: LineContext): ParsedLine {
  const reading = readLine(text, context);
  const parsed = { text, tokens: reading.tokens };
  if (reading.stop !== undefined) {
    const chips = [{ slot: 'stop', label: 'End and take up what was interrupted', guessed: false, token: 0, other: null }] as const;
    return { ...parsed, chips, problems: [], completions: [], question: null, draft: { action: 'endInterruption' }, consequence: null };
  }
  const placed: PlacedLine = text.trim() === '' ? { is: 'nowhere', problems: [] } : placeLine(reading, context);
  const { activity, problems: missing } = readActivity(reading, placed);
  const problems = [...reading.problems, ...missing, ...(placed.is === 'timer' ? [] : placed.problems)];
  const isFine = !problems.some(({ severity }) => severity === 'error');
  const draft = isFine && activity !== null ? draftOf(activity, placed, context) : null;
  const completions = completeLine(reading, context, draft);
  return { ...parsed, chips: chipsOf(reading, activity, placed, context), problems, completions, question: null, draft, consequence: consequenceOf(draft, context) };
}

function draftOf(activity: NonNullable<ReturnType<typeof readActivity>['activity']>, placed: PlacedLine, context: LineContext): LineDraft | null {
  if (placed.is === 'nowhere') return null;
  if (placed.is === 'timer') return { ...activity, action: 'timer', interrupts: context.running };
  const { start, end, placement } = placed;
  const plain = { withoutBreak: null, outcome: null, recordCheck: null, appointment: null };
  return { ...activity, ...plain, action: 'log', day: dayOf(start, context.zone), start, end, placement };
}

function consequenceOf(draft: LineDraft | null, context: LineContext): LineConsequence | null {
  if (draft?.action !== 'log') return null;
  const schedule = hoursAsRanges(context.hoursToWork(draft.day), draft.day, context.zone);
  const until = earlier(context.now, startOfDay(addDays(draft.day, 1), context.zone));
  return {
    unloggedBefore: unloggedMinutes(schedule, context.logged, until),
    unloggedAfter: unloggedMinutes(schedule, [...context.logged, draft], until),
  };
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}
