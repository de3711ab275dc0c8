import type { RecordId } from '#shared/base/ids';
import { recordDefinitions, type RecordContents, type RecordType } from '#shared/records/all';
import type { Setting } from '#shared/records/setting';
import { countedText, rangeText } from '#shared/reports/figures';
import { countryName } from '#shared/rules/countries';
import { statusNames } from '#shared/rules/documents/countryState';
import { unitsName } from '#shared/rules/amountNames';
import { termsOn } from '#shared/rules/terms';
import { workLabel, type WorkTerms } from '#shared/rules/workLabel';
import { clockName, clockSpanName, longDayName, type ClockForm } from '#shared/time/dateNames';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { minutesBetween } from '#shared/time/minutes';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import type { StepRecord, StepTimers, UndoStep } from '#renderer/storage/undoRedo';

/** The names that the sentence uses. */
export type StepTerms = WorkTerms & { readonly clock: ClockForm; readonly today: Day };

/**
 * Says what a step did, for undo and redo: `logged Phone call, 4 calls, 35 min, 13:25 – 14:00`, `changed the setting
 * Colors`, `added 185 appointments and 3 absences`.
 */
export function stepSentence(steps: readonly UndoStep[], terms: StepTerms): string {
  const changes = steps.flatMap(({ records }) => records);
  const parts = [...subjects, ...others].flatMap((about) =>
    partsOf(
      about,
      changes.filter((change) => change.type === about.type && !isToldByOutcome(change, changes)),
      terms,
    ),
  );
  const told = [...parts.slice(0, mostParts), ...timerParts(steps, terms, parts.length > 0)].slice(0, mostParts);
  if (told.length === 0) return 'changed nothing that is shown';
  return told.map(({ verb, what }, index) => (told[index - 1]?.verb === verb ? what : `${verb} ${what}`)).join(' and ');
}

/** One thing that a step did: `logged` and what. */
type Part = { readonly verb: string; readonly what: string };

/** How many things a sentence names. The other changes of an import or a first run follow from them. */
const mostParts = 2;

type Verb = 'added' | 'changed' | 'deleted';

/** How a sentence describes one type of record. */
type Subject<Type extends RecordType = RecordType> = {
  readonly type: Type;
  readonly noun: string;
  /** The plural if it is not the noun with an s. */
  readonly nouns?: string;
  readonly nameOf: (content: RecordContents[Type], terms: StepTerms) => string;
  /** The verb for records that were not simply added, changed or deleted. */
  readonly verbOf?: (content: RecordContents[Type], verb: Verb, before: RecordContents[Type] | null) => string;
  readonly tailOf?: (content: RecordContents[Type], verb: Verb, before: RecordContents[Type] | null) => string;
};

/** How a sentence describes a record of any type. */
function subject<Type extends RecordType>(definition: Subject<Type>): Subject {
  return definition as unknown as Subject;
}

/** The types of records in the order in which a sentence names them. */
const subjects: readonly Subject[] = [
  subject<'appointment'>({
    type: 'appointment',
    noun: 'appointment',
    nameOf: (content, terms) => {
      const at = clockName(minuteOfDay(content.start, content.zone), terms.clock);
      return `${workLabel(terms, content, content.day)} at ${at}${onDay(content.day, terms)}`;
    },
    verbOf: (content, verb, before) => {
      if (before !== null && before.outcome !== content.outcome) return 'recorded';
      return before?.begunAt === null && content.begunAt !== null ? 'began' : verb;
    },
    tailOf: (content, _verb, before) =>
      before !== null && before.outcome !== content.outcome ? ` as ${content.outcome ?? 'open'}` : '',
  }),
  subject<'entry'>({
    type: 'entry',
    noun: 'entry',
    nouns: 'entries',
    nameOf: (content, terms) => {
      const day = dayOf(content.start, content.zone);
      const kind = terms.kinds.find(({ id }) => id === content.kind);
      const noun = (kind === undefined ? null : termsOn(kind, day)?.unitNoun) ?? null;
      const units = content.units === null || noun === null ? [] : [unitsName(content.units, noun)];
      const minutes = `${minutesBetween(content.start, content.end)} min`;
      return [workLabel(terms, content, day), ...units, minutes, spanOf(content, terms.clock)].join(', ')
        + onDay(day, terms);
    },
    verbOf: (content, verb, before) => {
      if (verb === 'added') return 'logged';
      return isChecked(content, before) ? 'recorded' : verb;
    },
    tailOf: (content, _verb, before) =>
      isChecked(content, before) ? `, record check ${content.recordCheck ?? 'open'}` : '',
  }),
  subject<'closing'>({
    type: 'closing',
    noun: 'day',
    nameOf: ({ day }) => longDayName(day),
    verbOf: ({ open }) => (open ? 'reopened' : 'closed'),
  }),
  subject<'absence'>({
    type: 'absence',
    noun: 'absence',
    nameOf: ({ reason, first, last }) => `${reason}, ${rangeText({ first, last })}`,
  }),
  subject<'documentRequest'>({
    type: 'documentRequest',
    noun: 'request',
    nameOf: ({ country, kind }) => `the request for ${countryName(country)}, ${kind}`,
    verbOf: ({ handedOver, steps }, verb, before) => {
      if (before === null || verb !== 'changed') return verb;
      if (before.handedOver !== handedOver) return 'handed over';
      return steps.length > before.steps.length ? 'added a step to' : verb;
    },
  }),
  subject<'officer'>({ type: 'officer', noun: 'profile', nameOf: ({ alias }) => `the profile of ${alias}` }),
  subject<'schedule'>({
    type: 'schedule',
    noun: 'schedule',
    nameOf: ({ from }) => `the schedule from ${longDayName(from)}`,
  }),
  subject<'kind'>({
    type: 'kind',
    noun: 'activity',
    nouns: 'activities',
    nameOf: ({ terms }) => `the activity ${terms.at(-1)?.label}`,
  }),
  subject<'duty'>({
    type: 'duty',
    noun: 'duty',
    nouns: 'duties',
    nameOf: ({ terms }) => `the duty ${terms.at(-1)?.label}`,
  }),
  subject<'country'>({
    type: 'country',
    noun: 'country',
    nouns: 'countries',
    nameOf: ({ country }) =>
      country === null ? 'the default rule for follow-ups' : `the terms of ${countryName(country)}`,
  }),
  subject<'publishedCount'>({
    type: 'publishedCount',
    noun: 'published count',
    nameOf: ({ status, on, countries }) =>
      `the published count ${statusNames[status]}, ${countries}, ${longDayName(on)}`,
  }),
  subject<'calendar'>({ type: 'calendar', noun: 'calendar', nameOf: () => 'a calendar' }),
  subject<'rule'>({ type: 'rule', noun: 'import rule', nameOf: () => 'an import rule' }),
  subject<'unit'>({ type: 'unit', noun: 'unit', nameOf: ({ name }) => `the unit ${name}` }),
  subject<'setting'>({
    type: 'setting',
    noun: 'setting',
    nameOf: ({ key }) => `the setting “${settingNames[key]}”`,
    verbOf: () => 'changed',
  }),
  subject<'dutyAssignment'>({
    type: 'dutyAssignment',
    noun: 'assigned duty',
    nouns: 'assigned duties',
    nameOf: ({ duty, from }, terms) => `${dutyName(duty, terms)} from ${longDayName(from)}`,
  }),
  subject<'reviewInterval'>({
    type: 'reviewInterval',
    noun: 'review interval',
    nameOf: ({ days, docket }) => `a review interval of ${countedText(days, 'day')}, ${docket}`,
  }),
  subject<'course'>({ type: 'course', noun: 'course', nameOf: ({ name }) => `the course ${name}` }),
  subject<'trainingSession'>({
    type: 'trainingSession',
    noun: 'session of training',
    nouns: 'sessions of training',
    nameOf: ({ day, state }, terms) => `a ${state} session of training${onDay(day, terms)}`,
  }),
  subject<'trainingRequirement'>({
    type: 'trainingRequirement',
    noun: 'requirement',
    nameOf: ({ fiscalYear }) => `the hours of training of fiscal year ${fiscalYear}`,
  }),
  subject<'guidance'>({
    type: 'guidance',
    noun: 'piece of guidance',
    nouns: 'pieces of guidance',
    nameOf: ({ number, title }) => `guidance no. ${number}, ${title}`,
  }),
  subject<'caseClass'>({
    type: 'caseClass',
    noun: 'class',
    nouns: 'classes',
    nameOf: ({ label }) => `the class ${label}`,
  }),
  subject<'docketCount'>({
    type: 'docketCount',
    noun: 'count',
    nameOf: ({ cases, docket, day }, terms) => `a count of ${countedText(cases, `${docket} case`)}${onDay(day, terms)}`,
  }),
  subject<'goal'>({
    type: 'goal',
    noun: 'goal',
    nameOf: ({ target, first, last }) => `a goal of ${countedText(target, 'unit')}, ${rangeText({ first, last })}`,
  }),
];

/** Types that are not in the list above are named as Settings lists them. */
const others: readonly Subject[] = recordDefinitions
  .filter(({ type }) => subjects.every((told) => told.type !== type))
  .map(({ type, listed }) => ({ type, noun: 'record', nameOf: () => listed.name.toLowerCase() }));

/** One part for each verb: the thing itself if there is one, otherwise how many there are. */
function partsOf(about: Subject, changes: readonly StepRecord[], terms: StepTerms): Part[] {
  const told = changes.flatMap(({ before, after }) => {
    const content = (after.content ?? before.content) as RecordContents[RecordType] | null;
    if (content === null) return [];
    const earlier = before.content as RecordContents[RecordType] | null;
    const verb: Verb = after.content === null ? 'deleted' : earlier === null ? 'added' : 'changed';
    const name = `${about.nameOf(content, terms)}${about.tailOf?.(content, verb, earlier) ?? ''}`;
    return [{ verb: about.verbOf?.(content, verb, earlier) ?? verb, name }];
  });
  const verbs = [...new Set(told.map(({ verb }) => verb))];
  return verbs.map((verb) => {
    const ofVerb = told.filter((one) => one.verb === verb);
    const [only, another] = ofVerb;
    const isOne = only !== undefined && another === undefined;
    return { verb, what: isOne ? only.name : countedText(ofVerb.length, about.noun, about.nouns) };
  });
}

function dutyName(duty: RecordId, { duties, today }: StepTerms): string {
  const record = duties.find(({ id }) => id === duty);
  return `the duty ${(record === undefined ? null : termsOn(record, today))?.label ?? duty}`;
}

/** The entry that an outcome logged is part of that outcome. */
function isToldByOutcome({ type, id }: StepRecord, changes: readonly StepRecord[]): boolean {
  return type === 'entry' && changes.some((change) => change.type === 'appointment' && entryOf(change) === id);
}

function entryOf({ after, before }: StepRecord): string | null {
  const contents = [after.content, before.content] as readonly (RecordContents['appointment'] | null)[];
  return contents.find((content) => content !== null && content.entry !== null)?.entry ?? null;
}

/** Whether a change answered the record check of an entry, or took its answer back. */
function isChecked({ recordCheck }: RecordContents['entry'], before: RecordContents['entry'] | null): boolean {
  return before !== null && before.recordCheck !== recordCheck;
}

/**
 * What happened to the timer. Next to records, only a timer that was started or resumed and that no record mentions.
 */
function timerParts(steps: readonly UndoStep[], terms: StepTerms, isBeside: boolean): Part[] {
  return steps
    .flatMap(({ timers }) => timers)
    .slice(0, 1)
    .flatMap((timers) => {
      const begun = timers.after?.running ?? null;
      const isNew = begun !== null && begun.entry !== timers.before?.running?.entry && begun.appointment === null;
      return isBeside && !isNew ? [] : [timerPart(timers, terms)];
    });
}

function timerPart({ before, after }: StepTimers, terms: StepTerms): Part {
  const [ended, begun] = [before?.running ?? null, after?.running ?? null];
  const timer = begun ?? ended;
  if (timer === null) return { verb: 'changed', what: 'the timers' };
  const what = `the timer on ${workLabel(terms, timer, terms.today)}`;
  if (begun === null) return { verb: 'stopped', what };
  if (begun.entry === ended?.entry) return { verb: 'changed', what };
  const isResumed = (before?.interrupted.length ?? 0) > (after?.interrupted.length ?? 0);
  return { verb: isResumed ? 'resumed' : 'started', what };
}

type Stretch = { readonly start: Instant; readonly end: Instant; readonly zone: ZoneName };

function spanOf({ start, end, zone }: Stretch, clock: ClockForm): string {
  const [from, to] = [minuteOfDay(start, zone), minuteOfDay(end, zone)];
  return start === end ? clockName(from, clock) : clockSpanName(from, to, ' – ', clock);
}

/** The day, if it is not today. */
function onDay(day: Day, { today }: StepTerms): string {
  return day === today ? '' : `, ${longDayName(day)}`;
}

const settingNames: Readonly<Record<Setting['key'], string>> = {
  viewer: 'Whose work is shown',
  weekStart: 'A week begins on',
  clock: 'Clock',
  theme: 'Colors',
  singleLetterKeys: 'Single letters act',
  shortcuts: 'Shortcuts',
  csvByteOrderMark: 'Byte order mark of CSV files',
  simulated: 'Simulated unit',
};
