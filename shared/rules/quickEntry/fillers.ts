import { isNoteWord, isSense, type Segment } from './segments';

/** Words that lead up to the activity: `20 minutes on the phone`, `took lunch`, `a walkin`. */
const leading = wordSet(
  'a an the on of in at to with by my our some i we did do doing had have was were am is been spent took worked ' +
    'working finished done just then and also',
);

/** Words that lead up to a figure: `12 calls in an hour`, `phone took 20 min`. */
const beforeFigure = wordSet(
  'for of at on in from about around ca circa took taking takes lasting lasted was were is total totaling ' +
    'a the just only',
);

/**
 * Leaves out words that mean nothing where they are: in front of the activity, and between the activity and figures.
 * After a word of the note they are part of it. `in` needs a count before it: alone it may say when, not how long.
 * Words in `kept` may mean something else.
 */
export function withoutFillers(segments: readonly Segment[], kept: ReadonlySet<string> | null): readonly Segment[] {
  const nameAt = segments.findIndex(isNamed);
  if (nameAt < 0) return segments;
  const noteAt = segments.findIndex(
    (segment, index) => index > nameAt && isNoteWord(segment) && !isBeforeFigure(segments, index),
  );
  return segments.filter((segment, index) => {
    if (kept?.has(segment.text) === true || index === nameAt) return true;
    if (index < nameAt) return !isFiller(segment, leading);
    return (noteAt >= 0 && index >= noteAt) || !isBeforeFigure(segments, index);
  });
}

function isNamed(segment: Segment): boolean {
  return isSense(segment, 'absence') || (isSense(segment, 'name') && !isFiller(segment, leading));
}

/** Whether a run of such words, or a lone mark, is between a name, a count or a time and a figure. */
function isBeforeFigure(segments: readonly Segment[], index: number): boolean {
  const runs = (segment: Segment) => isSense(segment, 'dash') || isFiller(segment, beforeFigure);
  const before = segments.slice(0, index).findLast((segment) => !runs(segment));
  const end = segments.findIndex((segment, at) => at >= index && !runs(segment));
  const leads = isSense(segments[end], 'length', 'stretch', 'clock', 'number', 'units', 'range', 'product');
  if (end === index || !leads || isSense(before, 'number', 'length', 'last')) return false;
  const saysIn = segments.slice(index, end).some(({ text }) => text === 'in');
  return !saysIn || segments.slice(0, index).some((segment) => isSense(segment, 'units'));
}

/** Letters such as `in` may begin several names, but mean nothing here. */
function isFiller(segment: Segment, words: ReadonlySet<string>): boolean {
  const isWord = isSense(segment, 'word') || (isSense(segment, 'name') && segment.sense.by === 'letters');
  return isWord && words.has(segment.text);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
