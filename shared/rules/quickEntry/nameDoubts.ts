import { doubtAt, typedAt, type Doubt } from './doubts';
import type { LineReading } from './lineReading';
import { inFront, quotedAtEnd, withAll, withWords } from './rewrite';
import { isNoteWord, type Segment, type SegmentOf } from './segments';

/** A duty's word that may be the note: with a word of the note after it, or after a document kind. */
export function dutyOrNote(reading: LineReading, segment: SegmentOf<'name'>): Doubt {
  const [duty] = segment.sense.meanings;
  const typed = typedAt(reading, segment);
  const reason = 'A duty’s word with other words next to it may be a note.';
  return doubtAt(segment, 'duty-or-note', `Is “${typed}” the duty, or the note?`, reason, [
    {
      label: 'Note',
      detail: `“${typed}” is part of the note`,
      line: quotedAtEnd(reading.text, { start: segment.start, end: endOfWords(reading, segment) }),
    },
    {
      label: duty?.label ?? typed,
      detail: 'counts for this duty',
      line: withWords(reading.text, segment, `duty:${duty?.words[0] ?? typed}`),
    },
  ]);
}

/** The kind's word after a duty, with other words after it. */
export function kindOrNote(reading: LineReading, segment: SegmentOf<'name'>): Doubt {
  const [kind] = segment.sense.meanings;
  const typed = typedAt(reading, segment);
  const asKind = inFront(withWords(reading.text, segment, ''), typed);
  return doubtAt(segment, 'kind-or-note', `Is “${typed}” the activity, or the note?`, 'Other words follow it.', [
    { label: kind?.label ?? typed, detail: 'the activity', line: asKind },
    {
      label: 'Note',
      detail: `“${typed}” is part of the note`,
      line: quotedAtEnd(reading.text, { start: segment.start, end: endOfWords(reading, segment) }),
    },
  ]);
}

/** A docket's name with other words after it. */
export function docketOrNote(reading: LineReading, segment: SegmentOf<'docket'>): Doubt {
  const typed = typedAt(reading, segment);
  const message = `Is “${typed}” the docket, or the note?`;
  return doubtAt(segment, 'docket-or-note', message, 'Other words follow it.', [
    {
      label: docketLabels[segment.sense.docket],
      detail: 'the docket',
      line: inFront(withWords(reading.text, segment, ''), typed),
    },
    {
      label: 'Note',
      detail: `“${typed}” is part of the note`,
      line: quotedAtEnd(reading.text, { start: segment.start, end: endOfWords(reading, segment) }),
    },
  ]);
}

/** The names of the dockets of a line. */
export const docketLabels = { detained: 'Detained docket', 'non-detained': 'Non-detained docket' } as const;

/** Two kinds, or two duties, before the length. */
export function whichActivity(reading: LineReading, segment: SegmentOf<'name'>): Doubt {
  const slot = segment.sense.meanings[0]?.slot ?? 'kind';
  const before = reading[slot]?.segment ?? reading.duty?.segment;
  const labels = [
    before === undefined ? '' : ((reading[slot] ?? reading.duty)?.value.label ?? ''),
    segment.sense.meanings[0]?.label ?? '',
  ];
  const second = {
    label: labels[0] ?? '',
    detail: `and “${typedAt(reading, segment)}” is the note`,
    line: quotedAtEnd(reading.text, segment),
  };
  const message = `${labels.join(', or ')}?`;
  if (before === undefined) return doubtAt(segment, 'which-activity', message, 'An entry has one activity.', [second]);
  const first = {
    label: labels[1] ?? '',
    detail: `and “${typedAt(reading, before)}” is the note`,
    line: `${withAll(reading.text, [
      [before, typedAt(reading, segment)],
      [segment, ''],
    ]).trimEnd()} "${typedAt(reading, before)}"`,
  };
  return doubtAt({ start: before.start, end: segment.end }, 'which-activity', message, 'An entry has one activity.', [
    second,
    first,
  ]);
}

/** Where the words of the note after a segment end. */
function endOfWords({ segments }: LineReading, segment: Segment): number {
  const behind = segments.slice(segments.indexOf(segment) + 1);
  const end = behind.findIndex((one) => !isNoteWord(one));
  return (end < 0 ? behind : behind.slice(0, end)).at(-1)?.end ?? segment.end;
}
