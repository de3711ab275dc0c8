import { seededGenerator, type Generator } from '#shared/base/generator';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import { spellLength, spellStretch, spellTime } from './spellTimes';
import { misspell } from './misspell';

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

/** What a line means, as it is put together. */
type Meaning = {
  kind: string;
  duty: string;
  start: string;
  end: string;
  units: string;
  country: string;
  outcome: string;
  note: string;
};

function combineOne(generator: Generator, isListed: boolean): CombinedLine {
  const activity = drawActivity(generator, isListed);
  const counts = activity.noun !== null;
  const time = drawTime(generator, counts, activity.isUnitsNeeded);
  const units = drawUnits(generator, activity, time);
  const isDutyAlone = activity.kind === 'duty' || activity.kind === 'walk-in';
  // Behind a duty alone, a kind that ends the line is the kind; a kind that is named twice is no note.
  const note = generator.below(3) === 0 ? pick(generator, notes.filter((one) => !isDutyAlone || one !== 'walkin')) : '';
  const meaning: Meaning = {
    kind: activity.kind, duty: activity.duty, start: time.start, end: time.end, note: noteMeant(note), country: activity.country, outcome: '',
    units: units.count === null ? activity.usual : String(units.count),
  };
  const parts = inSomeOrder(generator, activity.words, time, units.words, note);
  const line = [isListed ? parts : misspell(generator, parts), note].filter((one) => one !== '').join(' ');
  const meant = time.is === 'timer' ? said('timer', { ...meaning, start: '', end: '' }) : said('log', meaning);
  return { line, meant, isListed };
}

function said(action: string, { kind, duty, start, end, units, country, outcome, note }: Meaning): string {
  return [action, kind, duty, start, end, units, country, outcome, note].join(',');
}

const notes = [
  'court date question', 'congress member letter', 're: bond', 'spanish speaker', 'w/ supervisor', 'asked about monday',
  'brought papers', '"room 12"', '"call back at 2:30"', 'two children', 'travel voucher', 'no answer', 'walkin', 'left a message', '- called wife',
];

function noteMeant(note: string): string {
  return note.replace(/^- /, '').replaceAll('"', '');
}

type Activity = {
  readonly words: readonly string[];
  readonly kind: string;
  readonly duty: string;
  readonly country: string;
  readonly usual: string;
  readonly noun: string | null;
  readonly kindWords: string;
  readonly isPlural: boolean;
  readonly isUnitsNeeded: boolean;
};

function drawActivity(generator: Generator, hasLetters: boolean): Activity {
  const kinds = starterKinds.filter(({ id }) => id !== 'duty');
  const kind = pick(generator, kinds);
  const duty = pick(generator, starterDuties);
  const choice = generator.below(10);
  if (choice < 3) return dutyAlone(generator, duty, hasLetters);
  const terms = kind.terms[0]!;
  const isDocument = terms.group === 'document work';
  const kindWords = spellName(generator, [...terms.words, terms.label], hasLetters ? terms.firstLetters : []);
  const hasDuty = choice === 3 && !isDocument;
  const country = isDocument && generator.below(2) === 0 ? pick(generator, countries) : null;
  const named = [kindWords, ...(country === null ? [] : [country.words])].join(' ');
  return {
    words: hasDuty ? [named, `duty:${duty.terms[0]!.words[0]}`] : [named],
    kind: kind.id,
    duty: hasDuty ? duty.id : '',
    country: country?.code ?? '',
    usual: terms.defaultUnits === null || terms.defaultUnits === 'typed' ? '' : String(terms.defaultUnits),
    noun: terms.unitNoun,
    kindWords,
    isPlural: false,
    isUnitsNeeded: terms.defaultUnits === 'typed',
  };
}

function dutyAlone(generator: Generator, duty: (typeof starterDuties)[number], hasLetters: boolean): Activity {
  const { words, label, firstLetters } = duty.terms[0]!;
  const kindWords = spellName(generator, [...words, label], hasLetters ? firstLetters : []);
  return {
    words: [kindWords], kind: 'duty', duty: duty.id, country: '', usual: '', noun: null, kindWords, isPlural: false, isUnitsNeeded: false,
  };
}

const countries = [
  { words: 'hn', code: 'HN' }, { words: 'honduras', code: 'HN' }, { words: 'GT', code: 'GT' }, { words: 'guatemala', code: 'GT' },
  { words: 'el salvador', code: 'SV' }, { words: 'IN', code: 'IN' }, { words: 'mexico', code: 'MX' },
];

/** A name with spaces, hyphens or nothing between its words, in capitals now and then, or its first letters. */
function spellName(generator: Generator, names: readonly string[], firstLetters: readonly string[]): string {
  if (generator.below(5) === 0) {
    const letters = firstLetters.flatMap((word) => lettersOf(word));
    if (letters.length > 0) return pick(generator, letters);
  }
  const name = pick(generator, names);
  const spaced = pick(generator, [name, name, name.replaceAll(' ', '-'), name.replaceAll(' ', '').replaceAll('-', '')]);
  return pick(generator, [spaced, spaced, spaced.toLowerCase(), spaced.toUpperCase()]);
}

const allLetters = [...starterKinds, ...starterDuties].flatMap(({ id, terms }) => terms[0]!.firstLetters.map((word) => ({ id, word })));

/** The beginnings of a word that fit only one kind or duty. */
function lettersOf(word: string): string[] {
  return Array.from({ length: word.length - 2 }, (_, index) => word.slice(0, index + 2)).filter(
    (letters) => new Set(allLetters.filter((known) => known.word.startsWith(letters)).map(({ id }) => id)).size === 1,
  );
}

type Time = {
  readonly is: 'length' | 'timed' | 'timer';
  readonly words: readonly string[];
  /** A day typed by itself. */
  readonly day: string | null;
  readonly start: string;
  readonly end: string;
  readonly isBare: boolean;
  readonly hasStretch: boolean;
};

/** The test day: Wednesday 2026-09-16 at 14:42, schedule 08:00 to 16:30. */
const now = 14 * 60 + 42;
const scheduleEnd = 16 * 60 + 30;
const scheduleStart = 8 * 60;

const days = [
  { words: 'yesterday', day: '2026-09-15' }, { words: 'mon', day: '2026-09-14' }, { words: 'monday', day: '2026-09-14' }, { words: '9/14', day: '2026-09-14' },
  { words: 'sep 14', day: '2026-09-14' }, { words: '2026-09-14', day: '2026-09-14' }, { words: '9/14/2026', day: '2026-09-14' }, { words: 'last monday', day: '2026-09-14' },
  { words: 'tuesday', day: '2026-09-15' }, { words: 'fri', day: '2026-09-11' },
];

function drawTime(generator: Generator, counts: boolean, isUnitsNeeded: boolean): Time {
  const choice = generator.below(10);
  if (choice === 0 && !isUnitsNeeded) return { is: 'timer', words: [], day: null, start: '', end: '', isBare: false, hasStretch: false };
  const day = generator.below(4) === 0 ? pick(generator, days) : null;
  const lastEnd = day === null ? now : scheduleEnd;
  if (choice < 6) return drawLength(generator, counts, day, lastEnd);
  return choice === 6 && day === null ? drawLast(generator, counts) : drawStated(generator, counts, day, lastEnd);
}

function drawLength(generator: Generator, counts: boolean, day: (typeof days)[number] | null, end: number): Time {
  const minutes = pick(generator, [9, 10, 12, 15, 20, 25, 30, 35, 45, 60, 75, 90, 120, 150, 180, ...(counts ? [1, 5, 6] : [240])]);
  const { words, isBare } = spellLength(generator, minutes, counts);
  return { is: 'length', words: [words], day: day?.words ?? null, start: at(day?.day, end - minutes), end: at(day?.day, end), isBare, hasStretch: false };
}

function drawLast(generator: Generator, counts: boolean): Time {
  const minutes = pick(generator, [10, 15, 30, ...(counts ? [5] : [60])]);
  const words = pick(generator, [`-${minutes}`, `−${minutes}`, `last ${minutes} minutes`]);
  return { is: 'timed', words: [words], day: null, start: at(undefined, now - minutes), end: at(undefined, now), isBare: false, hasStretch: true };
}

function drawStated(generator: Generator, counts: boolean, day: (typeof days)[number] | null, lastEnd: number): Time {
  const minutes = pick(generator, [15, 20, 30, 45, 60, 90, ...(counts ? [] : [120, 240])]);
  const start = scheduleStart + 5 * generator.below(Math.floor((lastEnd - scheduleStart - minutes) / 5));
  const common = { is: 'timed', day: day?.words ?? null, start: at(day?.day, start), end: at(day?.day, start + minutes) } as const;
  if (generator.below(3) > 0) return { ...common, words: [spellStretch(generator, start, start + minutes)], isBare: false, hasStretch: true };
  const length = spellLength(generator, minutes, counts);
  return { ...common, words: [`${spellTime(generator, start)} ${length.words}`], isBare: length.isBare, hasStretch: false };
}

function at(day: string | undefined, minute: number): string {
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return day === undefined ? clock : `${day} ${clock}`;
}

type Units = { readonly words: string | null; readonly count: number | null };

function drawUnits(generator: Generator, activity: Activity, time: Time): Units {
  const isWanted = activity.isUnitsNeeded || generator.below(4) === 0;
  if (activity.noun === null || time.is === 'timer' || !isWanted) return { words: null, count: null };
  const count = 2 + generator.below(12);
  const forms = [`x${count}`, `x ${count}`, `${count}x`, `${count} ${activity.noun}s`];
  return { words: pick(generator, forms), count };
}

/** The parts in some order that the laws allow: a note comes last, and a day or time before it or before the length. */
function inSomeOrder(generator: Generator, activity: readonly string[], time: Time, units: string | null, note: string): string {
  const parts = [activity.join(' '), ...time.words, ...(units === null ? [] : [units]), ...(time.day === null ? [] : [time.day])];
  const order = shuffled(generator, parts);
  const dayAt = time.day === null ? -1 : order.indexOf(time.day);
  // With a note behind it a day stands before the length and the activity, or it would ask.
  const allowed = note === '' || dayAt < 0 ? order : [...order.filter((_, index) => index === dayAt), ...order.filter((_, index) => index !== dayAt)];
  return allowed.join(' ');
}

function pick<Item>(generator: Generator, items: readonly Item[]): Item {
  return items[generator.below(items.length)]!;
}

function shuffled<Item>(generator: Generator, items: readonly Item[]): Item[] {
  return items.map((item) => ({ item, key: generator.below(1_000_000) })).toSorted((one, other) => one.key - other.key).map(({ item }) => item);
}
