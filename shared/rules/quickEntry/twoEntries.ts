import { doubtAt, type Doubt } from './doubts';
import { hasActivity, hasLength, type LineReading } from './lineReading';
import type { ParsedLine } from './lineTypes';
import { quotedFrom } from './rewrite';
import { isSense, type Place, type Segment } from './segments';

/**
 * The two lines that a line combines, with the place of the second, which includes the joining word if it is a note.
 */
type Pair = Place & { readonly first: string; readonly second: string; readonly noteStart: number };

/**
 * A line whose end is a line by itself, such as `phone 20 and walkin 10`, asks: two entries, or one with a note. Its
 * two parts are read by themselves with `readAs`. Null if it says one thing.
 */
export function twoEntries(reading: LineReading, readAs: (line: string) => ParsedLine): Doubt | null {
  if (!hasActivity(reading) || !hasLength(reading)) return null;
  const { text } = reading;
  const pair = candidates(reading).find((one) => areTwo(one, readAs));
  if (pair === undefined) return null;
  const { first, second, start, end, noteStart } = pair;
  const reason = `“${second}” is a line by itself.`;
  return doubtAt({ start, end }, 'two-entries', 'Two entries, or one with a note?', reason, [
    { label: 'Two entries', detail: `${first}; ${second}`, line: `${first}\n${second}`, isUnfinished: true },
    { label: 'One entry', detail: `with the note “${second}”`, line: quotedFrom(text, noteStart) },
  ]);
}

/**
 * Where a second line may begin: before a name, an absence or a figure that comes after the first figure and activity.
 */
function candidates(reading: LineReading): readonly Pair[] {
  const { text, segments } = reading;
  return segments.flatMap((segment, index): Pair[] => {
    const [before, behind] = [segments.slice(0, index), segments.slice(index)];
    const mayBegin = canBegin(segment) && before.some(isName) && behind.some((one) => isName(one) || isLeave(one));
    if (!mayBegin) return [];
    const { start } = segment;
    const first = text.slice(0, start).replace(joint, '');
    const noteStart = first.length + text.slice(first.length).search(/[\p{L}\p{N}(]/u);
    const second = text.slice(start).trim();
    return [{ first: first.trim(), second, start, end: text.trimEnd().length, noteStart }];
  });
}

/** Words that join two entries, at the end of the first. */
const joint = /[\s,;.+&/|–—-]*(?:(?<=\s)(?:and|then|plus|also)[\s,;]*)*$/iu;

function canBegin(segment: Segment): boolean {
  return isName(segment) || isLeave(segment) || isSense(segment, 'number', 'length', 'stretch', 'clock', 'units');
}

function isName(segment: Segment): boolean {
  return isSense(segment, 'name') && segment.sense.meanings.length === 1 && segment.sense.by !== 'duty:';
}

function isLeave(segment: Segment): boolean {
  return isSense(segment, 'absence');
}

/** Whether both parts are lines. After a joining word, the second may still lack its length. */
function areTwo({ first, second, start }: Pair, readAs: (line: string) => ParsedLine): boolean {
  const one = readAs(first);
  if (one.draft?.action !== 'log' || one.draft.note !== null) return false;
  const other = readAs(second);
  if (isLogged(other)) return true;
  const isJoined = start > first.length + 1;
  return isJoined && (other.question !== null || other.draft !== null);
}

function isLogged({ draft }: ParsedLine): boolean {
  return draft?.action === 'log' || (draft?.action === 'absence' && draft.minutes !== null);
}
