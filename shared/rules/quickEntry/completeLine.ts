import { longDayName } from '#shared/time/dateNames';
import { addDays } from '#shared/time/days';
import { lengthName } from '../amountNames';
import { hasLength, type LineReading } from './lineReading';
import type { LineCompletion, LineContext, LineDraft } from './lineTypes';
import { kindOf } from './readActivity';
import { withWords } from './rewrite';
import type { Place } from './segments';
import { countriesLike, type Meaning } from './vocabulary';

/** The most completions that are listed. */
const listed = 6;

type TypedWord = Place & { readonly text: string };

/**
 * How a line can continue: the completions of the word being typed, else what Enter does with the line and the parts it
 * does not have yet.
 */
export function completeLine(reading: LineReading, context: LineContext, draft: LineDraft | null): LineCompletion[] {
  const word = lastWord(reading.text);
  const ends = word === null ? [] : [...countryEnds(reading, word, context), ...wordEnds(reading, word)];
  return (ends.length > 0 ? ends : [...asItStands(reading, draft), ...waysOn(reading, context)]).slice(0, listed);
}

function lastWord(text: string): TypedWord | null {
  const match = /\S+$/.exec(text);
  return match === null ? null : { text: match[0].toLowerCase(), start: match.index, end: text.length };
}

function wordEnds(reading: LineReading, word: TypedWord): LineCompletion[] {
  const isNote = (reading.note[0]?.start ?? word.end) < word.start;
  if (isNote) return [];
  const typed = word.text.replace(/^duty:/, '');
  const isDuty = typed !== word.text;
  return reading.vocabulary
    .filter(({ slot }) => (isDuty ? slot === 'duty' : slot === 'duty' || isKindOpen(reading, word)))
    .flatMap((meaning) => endOf(reading, word, typed, isDuty, meaning));
}

/** A kind can be completed if none is named yet, or if this very word names it. */
function isKindOpen(reading: LineReading, word: TypedWord): boolean {
  return reading.kind === undefined || reading.kind.segment.start === word.start;
}

function endOf(
  reading: LineReading,
  word: TypedWord,
  typed: string,
  isDuty: boolean,
  meaning: Meaning,
): LineCompletion[] {
  const known =
    typed === ''
      ? undefined
      : meaning.firstLetters.find((candidate) => candidate.startsWith(typed) && candidate !== typed);
  if (known === undefined) return [];
  const line = `${withWords(reading.text, word, `${isDuty ? 'duty:' : ''}${known}`)} `;
  return [{ line, label: known, hint: meaning.label }];
}

function countryEnds(reading: LineReading, word: TypedWord, context: LineContext): LineCompletion[] {
  const { kind } = reading;
  if (kind === undefined || kind.value.terms.group !== 'document work') return [];
  const isNext = word.start >= kind.segment.end && reading.text.slice(kind.segment.end, word.start).trim() === '';
  if (!isNext || /^[\dx-]/.test(word.text)) return [];
  return countriesLike(word.text, context.countries).map(({ code, name }) => ({
    line: `${withWords(reading.text, word, code.toLowerCase())} `,
    label: code.toLowerCase(),
    hint: name,
  }));
}

function asItStands(reading: LineReading, draft: LineDraft | null): LineCompletion[] {
  if (draft === null || (draft.action !== 'log' && draft.action !== 'timer')) return [];
  const does =
    draft.action === 'log'
      ? 'log as it stands'
      : draft.interrupts
        ? 'starts its timer and interrupts the running one'
        : 'starts its timer';
  return [{ line: reading.text.trimEnd(), label: 'Enter', hint: does }];
}

const docketWords = [
  ['det', 'the detained docket'],
  ['nd', 'the non-detained docket'],
] as const;

/** Parts that are not there yet, one example each; none after a note. */
function waysOn(reading: LineReading, context: LineContext): LineCompletion[] {
  const kind = kindOf(reading);
  if (kind === null || reading.note.length > 0 || reading.problems.length > 0) return [];
  const base = reading.text.trimEnd();
  const yesterday = addDays(reading.today, -1);
  const isTimed = hasLength(reading);
  const ways: LineCompletion[] = [];
  if (isTimed && reading.asksDocket && reading.docket === undefined)
    for (const [word, hint] of docketWords) ways.push({ line: `${base} ${word}`, label: word, hint });
  if (!isTimed) ways.push({ line: `${base} 20m`, label: '20m', hint: lengthName(20) });
  const place = reading.kind?.segment;
  if (place !== undefined && kind.terms.group === 'document work' && reading.country === undefined)
    ways.push({
      line: withWords(base, { start: place.end, end: place.end }, ' hn'),
      label: 'hn',
      hint: 'its country, as Honduras',
    });
  if (kind.terms.unitNoun !== null && reading.units === undefined)
    ways.push({ line: `${base} x2`, label: 'x2', hint: `2 ${kind.terms.unitNoun}s` });
  if (isTimed && reading.day === undefined && context.viewedDay !== yesterday)
    ways.push({ line: `${base} yesterday`, label: 'yesterday', hint: longDayName(yesterday) });
  if (reading.duty === undefined)
    ways.push({ line: `${base} duty:`, label: 'duty:', hint: 'counts for a collateral duty' });
  return ways;
}
