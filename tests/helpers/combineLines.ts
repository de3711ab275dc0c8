import { seededGenerator, type Generator } from '#shared/base/generator';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import { drawTime, type CombinedTime } from './combineTimes';
import { misspell } from './misspell';
import { pick, shuffled } from './pick';

/**
 * A line made of the parts of the grammar's table, and what it means: in the form of `readingOf`. `isListed` if all of
 * its spellings are in the table.
 */
export type CombinedLine = { readonly line: string; readonly meant: string; readonly isListed: boolean };

/** Combines parts in every order: two thirds by the table alone, a third with spellings that it does not list. */
export function combineLines(seed: number, count: number): CombinedLine[] {
  const generator = seededGenerator(BigInt(seed));
  return Array.from({ length: count }, (_, index) => combineOne(generator, index % 3 !== 2));
}

function combineOne(generator: Generator, isListed: boolean): CombinedLine {
  const activity = drawActivity(generator, isListed);
  const time = drawTime(generator, activity.noun !== null, activity.isCountNeeded);
  const counted = drawUnits(generator, activity, time);
  const outcome = counted.count === null ? drawOutcome(generator, activity, time) : null;
  const note = outcome === null && generator.below(3) === 0 ? drawNote(generator, activity) : '';
  const parts = inSomeOrder(generator, withOutcome(activity, outcome), time, counted.words, note);
  const line = [isListed ? parts : misspell(generator, parts), note].filter((one) => one !== '').join(' ');
  const usual = outcome?.outcome === 'no-show' ? '0' : activity.usual;
  const units = counted.count === null ? usual : String(counted.count);
  const { kind, duty, country } = activity;
  const said = [kind, duty, time.start, time.end, units, country, outcome?.outcome ?? '', plainNote(note)];
  return { line, meant: [time.is === 'timer' ? 'timer' : 'log', ...said].join(','), isListed };
}

type Activity = {
  readonly words: string;
  readonly kind: string;
  readonly duty: string;
  readonly country: string;
  /** The units of an entry that says none. */
  readonly usual: string;
  readonly noun: string | null;
  readonly isCountNeeded: boolean;
};

function drawActivity(generator: Generator, hasLetters: boolean): Activity {
  const duty = pick(generator, starterDuties);
  const choice = generator.below(10);
  if (choice < 3) return dutyAlone(generator, duty, hasLetters);
  const kind = pick(generator, starterKinds.filter(({ id }) => id !== 'duty'));
  const { words, label, firstLetters, group, unitNoun, defaultUnits } = kind.terms[0]!;
  const isDocument = group === 'document work';
  const country = isDocument && generator.below(2) === 0 ? pick(generator, countries) : null;
  const hasDuty = choice === 3 && !isDocument;
  const named = spellName(generator, [...words, label], hasLetters ? firstLetters : []);
  return {
    words: [named, country?.words, hasDuty ? `duty:${duty.terms[0]!.words[0]}` : undefined].filter(Boolean).join(' '),
    kind: kind.id,
    duty: hasDuty ? duty.id : '',
    country: country?.code ?? '',
    usual: typeof defaultUnits === 'number' ? String(defaultUnits) : '',
    noun: unitNoun,
    isCountNeeded: defaultUnits === 'typed',
  };
}

function dutyAlone(generator: Generator, duty: (typeof starterDuties)[number], hasLetters: boolean): Activity {
  const { words, label, firstLetters } = duty.terms[0]!;
  const named = spellName(generator, [...words, label], hasLetters ? firstLetters : []);
  return { words: named, kind: 'duty', duty: duty.id, country: '', usual: '', noun: null, isCountNeeded: false };
}

const countries = [
  { words: 'hn', code: 'HN' },
  { words: 'honduras', code: 'HN' },
  { words: 'GT', code: 'GT' },
  { words: 'guatemala', code: 'GT' },
  { words: 'el salvador', code: 'SV' },
  { words: 'IN', code: 'IN' },
  { words: 'mexico', code: 'MX' },
];

/** A name with spaces, hyphens or nothing between its words, in capitals now and then, or its first letters. */
function spellName(generator: Generator, names: readonly string[], firstLetters: readonly string[]): string {
  const letters = firstLetters.flatMap(lettersOf);
  if (letters.length > 0 && generator.below(5) === 0) return pick(generator, letters);
  const name = pick(generator, names);
  const joined = name.replaceAll(/[ -]/g, '');
  const spaced = pick(generator, [name, name, name.replaceAll(' ', '-'), joined]);
  return pick(generator, [spaced, spaced, spaced.toLowerCase(), spaced.toUpperCase()]);
}

const allLetters = [...starterKinds, ...starterDuties].flatMap(({ id, terms }) =>
  terms[0]!.firstLetters.map((word) => ({ id, word })),
);

/** The prefixes of a word that match only one kind or duty. */
function lettersOf(word: string): string[] {
  const all = Array.from({ length: word.length - 2 }, (_, index) => word.slice(0, index + 2));
  const fitting = (letters: string) => allLetters.filter((known) => known.word.startsWith(letters));
  return all.filter((letters) => new Set(fitting(letters).map(({ id }) => id)).size === 1);
}

type Units = { readonly words: string | null; readonly count: number | null };

/** A count, as a bare number only as a part of the time: before a length with its unit. */
function drawUnits(generator: Generator, { noun, isCountNeeded }: Activity, time: CombinedTime): Units {
  const isWanted = isCountNeeded || generator.below(4) === 0;
  if (noun === null || time.is === 'timer' || !isWanted) return { words: null, count: null };
  const count = 2 + generator.below(12);
  return { words: pick(generator, [`x${count}`, `x ${count}`, `${count}x`, `${count} ${noun}s`]), count };
}

type CombinedOutcome = { readonly words: string; readonly outcome: 'no-show' | 'kept' };

/** The outcome of a check-in or an interview that took time. */
function drawOutcome(generator: Generator, { kind }: Activity, time: CombinedTime): CombinedOutcome | null {
  const canHave = (kind === 'check-in' || kind === 'interview') && time.is !== 'timer' && generator.below(3) === 0;
  if (!canHave) return null;
  return pick(generator, [
    { words: 'no show', outcome: 'no-show' },
    { words: 'no-show', outcome: 'no-show' },
    { words: 'kept', outcome: 'kept' },
  ]);
}

function withOutcome({ words }: Activity, outcome: CombinedOutcome | null): string {
  return outcome === null ? words : `${words} ${outcome.words}`;
}

const notes = [
  'court date question', 'congress member letter', 're: bond', 'spanish speaker', 'w/ supervisor', 'asked about monday',
  'brought papers', '"room 12"', '"call back at 2:30"', 'two children', 'travel voucher', 'no answer', 'walkin',
  'left a message', '- called wife', 'client said 3 people came', "son's school", 'form I-485',
];

/** After a duty alone, a kind that ends the line is the kind; a kind that is named twice is not a note. */
function drawNote(generator: Generator, { kind }: Activity): string {
  return pick(generator, notes.filter((one) => one !== 'walkin' || (kind !== 'duty' && kind !== 'walk-in')));
}

function plainNote(note: string): string {
  return note.replace(/^- /, '').replaceAll('"', '');
}

/**
 * The parts in some order that the rules allow: a day comes before the others if a note follows, since it would ask
 * there.
 */
function inSomeOrder(
  generator: Generator,
  activity: string,
  time: CombinedTime,
  units: string | null,
  note: string,
): string {
  const isDayFirst = note !== '' && time.day !== null;
  const day = isDayFirst ? null : time.day;
  const parts = [activity, time.words, units, day].filter((part) => part !== null && part !== '');
  const order = shuffled(generator, parts);
  return (isDayFirst ? [time.day, ...order] : order).join(' ');
}
