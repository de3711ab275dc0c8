import { compareText } from '#shared/base/compareText';
import type { FollowUpRule } from '#shared/records/countryPolicy';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween } from '#shared/time/days';
import { weekOf, type WeekStart } from '#shared/time/workCalendar';

/**
 * What decides when a request is followed up next. `steps` and `contacts` may be in any order. `ruleOn` is the rule of
 * the request's country on a day, `isExpected` whether its officer is expected to work on a day. `putOff` is the
 * latest move by the officer, made on the day `on`.
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
 * The next follow-up: `unmoved` is the date by the rule or as put off, `due` the next expected day from it on. Both are
 * null where nothing is due; `byRule` is the date by the rule alone. `countsFrom` is the day of the submission or
 * contact that the interval began on, and `rule` the one in force on it. `shouldEscalate` is true from the last contact
 * without an answer that the rule allows, until the request is escalated.
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
 * A date on which nothing is expected of the officer moves to the next expected day; a contact made from the unmoved
 * date to the moved one counts as made on the unmoved date, so that days off do not make the intervals longer. The rule
 * in force on the day that an interval counts from decides how long it is: a rule that changes meanwhile applies from
 * the next contact on. A contact or submission after the day on which the officer put the follow-up off ends that.
 * Nothing is due before the submission or the first contact, unless the officer chose a date, nor when it is closed.
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

/** The days that a follow-up is late: 0 before and on the day it is due, and where none is due. */
export function daysLate(due: Day | null, today: Day): number {
  return due === null ? 0 : Math.max(0, daysBetween(due, today));
}

/** How the ledger groups requests by their next follow-up. */
export type FollowUpGroup = 'overdue' | 'this week' | 'later';

/** The group of a follow-up: the present week ends the day before `weekStart`. Requests without a date come later. */
export function followUpGroup(due: Day | null, today: Day, weekStart: WeekStart): FollowUpGroup {
  if (due === null) return 'later';
  if (due < today) return 'overdue';
  return due <= addDays(weekOf(today, weekStart), 6) ? 'this week' : 'later';
}

/** An officer absent for longer than this has no next expected day that anybody could plan for. */
const mostDaysAhead = 366;

/** The first expected day from a day on. The day itself, where nothing is expected within a year. */
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

/** The day that an interval counts from, the rule on it, and the date by that rule. */
type Interval = { readonly from: Day; readonly rule: FollowUpRule; readonly next: Day };

/** Goes through submissions and contacts in order; each begins the next interval. */
function countsFrom(facts: FollowUpFacts): Interval | null {
  const submissions = daysOf(facts, ['submitted']).map((on) => ({ on, isSubmission: true }));
  const contacts = [...facts.contacts].map((on) => ({ on, isSubmission: false }));
  // A contact on the day of a submission is part of it, so the submission is taken last.
  const events = [...contacts, ...submissions].toSorted((one, other) => compareText(one.on, other.on));
  return events.reduce<Interval | null>((before, { on, isSubmission }) => {
    const from = isSubmission || before === null ? on : contactDay(facts, before, on);
    const rule = facts.ruleOn(from);
    return { from, rule, next: addDays(from, isSubmission ? rule.firstAfterDays : rule.everyDays) };
  }, null);
}

/** The day that a contact counts as: the unmoved date, where it was made from that date to the moved one. */
function contactDay(facts: FollowUpFacts, before: Interval, on: Day): Day {
  const unmoved = isPutOffAt(facts, on) ? (facts.putOff?.to ?? before.next) : before.next;
  return unmoved <= on && on <= nextExpectedDay(unmoved, facts.isExpected) ? unmoved : on;
}

/** Whether the officer's own date is in force when the contact of a day is made; null asks about the next one. */
function isPutOffAt({ putOff, contacts, steps }: FollowUpFacts, contact: Day | null): boolean {
  if (putOff === null || (contact !== null && contact <= putOff.on)) return false;
  const ends = [...contacts, ...steps.filter(({ step }) => step === 'submitted').map(({ on }) => on)];
  return !ends.some((on) => on > putOff.on && (contact === null || on < contact));
}

/** Steps by which a post answers, if only with a question or a date. */
const answers = ['interview', 'more asked for', 'issued', 'refused'];

/** The contacts after the last answer of the post; all of them where it never answered. */
function contactsWithoutAnswer(facts: FollowUpFacts): number {
  const last = daysOf(facts, answers).at(-1);
  return facts.contacts.filter((on) => last === undefined || on > last).length;
}

/** Whether it was escalated since the last answer. */
function isEscalated(facts: FollowUpFacts): boolean {
  const [answered, escalated] = [daysOf(facts, answers).at(-1), daysOf(facts, ['escalated']).at(-1)];
  return escalated !== undefined && (answered === undefined || escalated >= answered);
}

/** The days of such steps in order. */
function daysOf({ steps }: Pick<FollowUpFacts, 'steps'>, names: readonly string[]): Day[] {
  return steps.filter(({ step }) => names.includes(step)).map(({ on }) => on).toSorted();
}
