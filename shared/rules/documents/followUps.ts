import { compareText } from '#shared/base/compareText';
import type { FollowUpRule } from '#shared/records/countryPolicy';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween } from '#shared/time/days';
import { weekOf, type WeekStart } from '#shared/time/workCalendar';

/**
 * What decides when a request is followed up next. `steps` and `contacts` may be in any order. `ruleOn` returns the
 * rule of the request's country on a day, `isExpected` whether its officer is expected to work on a day. `putOff` is
 * the officer's latest postponement, made on the day `on`.
 */
export type FollowUpFacts = {
  readonly isClosed: boolean;
  readonly steps: readonly { readonly step: string; readonly on: Day }[];
  readonly contacts: readonly Day[];
  readonly putOff: { readonly to: Day; readonly on: Day } | null;
  readonly ruleOn: (day: Day) => FollowUpRule;
  readonly isExpected: (day: Day) => boolean;
};

/**
 * The next follow-up: `unmoved` is the date by the rule or as put off, `due` is the first expected day on or after it.
 * Both are null if nothing is due; `byRule` is the date by the rule alone. `countsFrom` is the day of the submission or
 * contact that started the interval, and `rule` is the one that applied on it. `shouldEscalate` is true once the rule's
 * number of contacts has gone without an answer, until the request is escalated.
 */
export type FollowUp = {
  readonly due: Day | null;
  readonly unmoved: Day | null;
  readonly byRule: Day | null;
  readonly countsFrom: Day | null;
  readonly rule: FollowUpRule | null;
  readonly contactsWithoutAnswer: number;
  readonly shouldEscalate: boolean;
};

/**
 * Calculates the next follow-up of a request. The interval counts from the submission, then from each contact after it.
 * A date on which nothing is expected of the officer moves to the next expected day; a contact made between the unmoved
 * date and the moved one counts as made on the unmoved date, so that days off do not lengthen the intervals. The rule
 * that applies on the day an interval counts from decides its length: a change of the rule takes effect at the next
 * contact. A contact or submission after the day on which the officer put the follow-up off cancels that. Nothing is
 * due once the request is closed, nor before the submission or the first contact unless the officer chose a date.
 */
export function nextFollowUp(facts: FollowUpFacts): FollowUp {
  const answerless = contactsWithoutAnswer(facts);
  if (facts.isClosed) return { ...nothingDue, contactsWithoutAnswer: answerless };
  const base = countsFrom(facts);
  const putOff = isPutOffAt(facts, null) ? (facts.putOff?.to ?? null) : null;
  const unmoved = putOff ?? base?.next ?? null;
  return {
    due: unmoved === null ? null : nextExpectedDay(unmoved, facts.isExpected),
    unmoved,
    byRule: base?.next ?? null,
    countsFrom: base?.from ?? null,
    rule: base?.rule ?? null,
    contactsWithoutAnswer: answerless,
    shouldEscalate: base !== null && answerless >= base.rule.escalateAfterContacts && !isEscalated(facts),
  };
}

/** The number of days that a follow-up is late: 0 up to the day it is due, and if none is due. */
export function daysLate(due: Day | null, today: Day): number {
  return due === null ? 0 : Math.max(0, daysBetween(due, today));
}

/** The groups of the ledger, by next follow-up. */
export type FollowUpGroup = 'overdue' | 'this week' | 'later';

/** The group of a follow-up. The current week ends the day before `weekStart`. Requests without a date are `later`. */
export function followUpGroup(due: Day | null, today: Day, weekStart: WeekStart): FollowUpGroup {
  if (due === null) return 'later';
  if (due < today) return 'overdue';
  return due <= addDays(weekOf(today, weekStart), 6) ? 'this week' : 'later';
}

/** For an officer absent longer than this, nobody can plan for the next expected day. */
const mostDaysAhead = 366;

/** The first expected day on or after a day; the day itself if none is expected within a year. */
export function nextExpectedDay(from: Day, isExpected: (day: Day) => boolean): Day {
  for (let ahead = 0; ahead <= mostDaysAhead; ahead += 1) {
    const day = addDays(from, ahead);
    if (isExpected(day)) return day;
  }
  return from;
}

const nothingDue: FollowUp = {
  due: null, unmoved: null, byRule: null, countsFrom: null, rule: null, contactsWithoutAnswer: 0, shouldEscalate: false,
};

/** The day that an interval counts from, the rule on that day, and the date by that rule. */
type Interval = { readonly from: Day; readonly rule: FollowUpRule; readonly next: Day };

/** Goes through submissions and contacts in order; each begins the next interval. */
function countsFrom(facts: FollowUpFacts): Interval | null {
  const submissions = daysOf(facts, ['submitted']).map((on) => ({ on, isSubmission: true }));
  const contacts = [...facts.contacts].map((on) => ({ on, isSubmission: false }));
  // A contact on the day of a submission is part of it, so the submission comes last.
  const events = [...contacts, ...submissions].toSorted((one, other) => compareText(one.on, other.on));
  return events.reduce<Interval | null>((before, { on, isSubmission }) => {
    const from = isSubmission || before === null ? on : contactDay(facts, before, on);
    const rule = facts.ruleOn(from);
    return { from, rule, next: addDays(from, isSubmission ? rule.firstAfterDays : rule.everyDays) };
  }, null);
}

/** The day that a contact counts as: the unmoved date, if it was made between that date and the moved one. */
function contactDay(facts: FollowUpFacts, before: Interval, on: Day): Day {
  const unmoved = isPutOffAt(facts, on) ? (facts.putOff?.to ?? before.next) : before.next;
  return unmoved <= on && on <= nextExpectedDay(unmoved, facts.isExpected) ? unmoved : on;
}

/** Whether the officer's own date applies to a contact made on a day; null means the next contact. */
function isPutOffAt({ putOff, contacts, steps }: FollowUpFacts, contact: Day | null): boolean {
  if (putOff === null || (contact !== null && contact <= putOff.on)) return false;
  const ends = [...contacts, ...steps.filter(({ step }) => step === 'submitted').map(({ on }) => on)];
  return !ends.some((on) => on > putOff.on && (contact === null || on < contact));
}

/** Steps that are an answer of the post, even if only a question or a date. */
const answers = ['interview', 'more asked for', 'issued', 'refused'];

/** The contacts after the post's last answer; all of them if it never answered. */
function contactsWithoutAnswer(facts: FollowUpFacts): number {
  const last = daysOf(facts, answers).at(-1);
  return facts.contacts.filter((on) => last === undefined || on > last).length;
}

/** Whether the request was escalated since the last answer. */
function isEscalated(facts: FollowUpFacts): boolean {
  const [answered, escalated] = [daysOf(facts, answers).at(-1), daysOf(facts, ['escalated']).at(-1)];
  return escalated !== undefined && (answered === undefined || escalated >= answered);
}

/** The days of such steps in order. */
function daysOf({ steps }: Pick<FollowUpFacts, 'steps'>, names: readonly string[]): Day[] {
  return steps.filter(({ step }) => names.includes(step)).map(({ on }) => on).toSorted();
}
