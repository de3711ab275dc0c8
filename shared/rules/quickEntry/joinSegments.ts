import type { Country } from '../countries';
import { mostUnits } from './figures';
import { isSense, type Segment } from './segments';
import { codesThatAreWords, isNounOf, readCountry, type KindMeaning } from './vocabulary';

/**
 * Joins a number with the kind's noun after it, as in `4 calls` or `3 cases`. If the noun names the kind (`2 walkins`),
 * it stays a separate segment.
 */
export function joinCounts(
  segments: readonly Segment[],
  kind: KindMeaning | null,
  kindSegment: Segment | null,
): readonly Segment[] {
  if (kind === null || kind.terms.unitNoun === null) return segments;
  const joined: Segment[] = [];
  for (let index = 0; index < segments.length; index += 1) {
    const [segment, noun] = [segments[index], segments[index + 1]];
    if (segment === undefined) continue;
    const count = countOf(segment);
    if (count === null || noun === undefined || !isNoun(noun, kind, count)) joined.push(segment);
    else if (noun === kindSegment) joined.push({ ...segment, sense: { is: 'units', units: count } });
    else {
      joined.push({
        text: `${segment.text} ${noun.text}`,
        start: segment.start,
        end: noun.end,
        sense: { is: 'units', units: count },
      });
      index += 1;
    }
  }
  return joined;
}

function countOf({ sense }: Segment): number | null {
  if (sense.is === 'units') return sense.units;
  return sense.is === 'number' && !sense.isDecimal && sense.value <= mostUnits ? sense.value : null;
}

function isNoun(segment: Segment, kind: KindMeaning, count: number): boolean {
  if (isNounOf(segment.text, kind, count)) return true;
  return isSense(segment, 'name') && segment.sense.isPlural && segment.sense.meanings.some(({ id }) => id === kind.id);
}

/**
 * Finds the country of document work: directly before or after its kind, or after the figures that follow the kind. A
 * code that is an English word counts only in capitals or before a figure.
 */
export function joinCountry(
  segments: readonly Segment[],
  line: string,
  kindSegment: Segment | null,
  countries: readonly Country[],
): readonly Segment[] {
  const kindAt = kindSegment === null ? -1 : segments.indexOf(kindSegment);
  if (kindAt < 0) return segments;
  const behind = segments.findIndex((segment, index) => index > kindAt && !isFigure(segment));
  for (const from of [kindAt + 1, behind, ...segments.slice(0, kindAt).keys()]) {
    const found = from < 0 ? null : countryAt(segments, from, line, countries);
    if (found === null || (from < kindAt && found.to !== kindAt)) continue;
    const [first, last] = [segments[from], segments[found.to - 1]];
    if (first === undefined || last === undefined) continue;
    const country: Segment = {
      text: first.text,
      start: first.start,
      end: last.end,
      sense: { is: 'country', code: found.code },
    };
    return [...segments.slice(0, from), country, ...segments.slice(found.to)];
  }
  return segments;
}

function countryAt(
  segments: readonly Segment[],
  from: number,
  line: string,
  countries: readonly Country[],
): { readonly code: string; readonly to: number } | null {
  const end = segments.findIndex((segment, index) => index >= from && !canBeCountry(segment));
  const words = segments.slice(from, end < 0 ? undefined : end);
  const found = readCountry(
    words.map(({ text }) => text),
    countries,
  );
  const [first] = words;
  if (found === null || first === undefined) return null;
  const to = from + found.words;
  const typed = line.slice(first.start, first.end);
  const isWord = found.words === 1 && codesThatAreWords.has(first.text);
  const isCountry = !isWord || typed === typed.toUpperCase() || isFigure(segments[to]);
  return isCountry ? { code: found.code, to } : null;
}

function canBeCountry(segment: Segment): boolean {
  return (
    isSense(segment, 'word') ||
    (isSense(segment, 'name') && segment.sense.by === 'letters') ||
    isSense(segment, 'time word')
  );
}

function isFigure(segment: Segment | undefined): boolean {
  return isSense(segment, 'length', 'last', 'stretch', 'clock', 'number', 'day', 'units');
}
