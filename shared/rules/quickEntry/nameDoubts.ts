import { doubtAt, typedAt, type Doubt } from './doubts';
import type { LineReading } from './lineReading';
import { quotedFrom, withAll, withWords } from './rewrite';
import { isNoteWord, type SegmentOf } from './segments';

/** A duty's word that may be the note: with a note word behind it, or behind a document kind. */
export function dutyOrNote(reading: LineReading, segment: SegmentOf<'name'>): Doubt {
  const [duty] = segment.sense.meanings;
  const typed = typedAt(reading, segment);
  const reason = 'A duty’s word with other words beside it may be a note.';
  return doubtAt(segment, 'duty-or-note', `Is “${typed}” the duty, or the note?`, reason, [
    { label: 'Note', detail: `“${typed}” is part of the note`, line: quotedFrom(reading.text, segment.start, endOfWords(reading, segment)) },
    { label: duty?.label ?? typed, detail: 'counts for this duty', line: withWords(reading.text, segment, `duty:${duty?.words[0] ?? typed}`) },
  ]);
}

/** Two kinds, or two duties, before the length. */
export function whichActivity(reading: LineReading, segment: SegmentOf<'name'>): Doubt {
  const slot = segment.sense.meanings[0]?.slot ?? 'kind';
  const before = reading[slot]?.segment ?? reading.duty?.segment;
  const labels = [before === undefined ? '' : (reading[slot] ?? reading.duty)?.value.label ?? '', segment.sense.meanings[0]?.label ?? ''];
  const quote = (one: typeof segment) => `"${typedAt(reading, one)}"`;
  const second = { label: labels[0] ?? '', detail: `and “${typedAt(reading, segment)}” is the note`, line: withWords(reading.text, segment, quote(segment)) };
  const message = `${labels.join(', or ')}?`;
  if (before === undefined) return doubtAt(segment, 'which-activity', message, 'An entry has one activity.', [second]);
  const first = {
    label: labels[1] ?? '',
    detail: `and “${typedAt(reading, before)}” is the note`,
    line: withAll(reading.text, [[before, typedAt(reading, segment)], [segment, `"${typedAt(reading, before)}"`]]),
  };
  return doubtAt({ start: before.start, end: segment.end }, 'which-activity', message, 'An entry has one activity.', [second, first]);
}

/** Where the note words behind a segment end. */
function endOfWords({ segments }: LineReading, segment: SegmentOf<'name'>): number {
  const behind = segments.slice(segments.indexOf(segment) + 1);
  const end = behind.findIndex((one) => !isNoteWord(one));
  return (end < 0 ? behind : behind.slice(0, end)).at(-1)?.end ?? segment.end;
}
