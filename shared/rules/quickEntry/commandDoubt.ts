import { doubtAt, typedAt, type Doubt } from './doubts';
import type { LineReading } from './lineReading';
import { quotedFrom, withWords } from './rewrite';
import { isSense, type Place } from './segments';

/**
 * Words at the end of a line, or a whole note, that tell the program to do something: `call undo`, `email delete last`,
 * `10 min phone stop timer`. The line only logs, so they may be a command or the note.
 */
export function commandInLine(reading: LineReading): Doubt | null {
  const place = endOfLine(reading) ?? wholeNote(reading);
  if (place === null) return null;
  const typed = typedAt(reading, place);
  return doubtAt(place, 'command-or-note', `Is “${typed}” a command, or the note?`, reason, [
    { label: 'Note', detail: `“${typed}” is part of the note`, line: asNote(reading, place) },
    { label: 'Leave it out', detail: `the line without “${typed}”`, line: withWords(reading.text, place, '') },
  ]);
}

const reason = 'The line only logs. Run commands by their keys or from the palette.';

/** Puts the note in quotation marks from its start, or only the words if figures come between. */
function asNote({ text, note, length, stretch, last }: LineReading, place: Place): string {
  const start = Math.min(note[0]?.start ?? place.start, place.start);
  const figure = Math.max(...[length, stretch, last].map((one) => one?.segment.start ?? -1));
  const from = figure > start && figure < place.start ? place.start : start;
  return quotedFrom(text, from, place.end);
}

/** A note that is a command and nothing else. */
function wholeNote(reading: LineReading): Place | null {
  const { note, length, stretch, last } = reading;
  const [first, end] = [note[0], note.at(-1)];
  if (first === undefined || end === undefined || note.some((one) => isSense(one, 'quoted', 'private'))) return null;
  const place = { start: first.start, end: end.end };
  const typed = plain(typedAt(reading, place));
  const isTimed = [length, stretch, last].some((one) => one !== undefined);
  const isCommand = command.test(typed) || (!isTimed && progress.test(typed));
  return isCommand ? place : null;
}

/** A command with its object, after other words of the note or a figure: `phone about a visa stop timer`. */
function endOfLine(reading: LineReading): Place | null {
  const named = (reading.kind ?? reading.duty)?.segment;
  if (named === undefined || reading.segments.some((one) => isSense(one, 'quoted'))) return null;
  const tail = reading.text.slice(named.end).trimEnd();
  const [words] = commandAtEnd.exec(tail.toLowerCase()) ?? [];
  return words === undefined
    ? null
    : { start: named.end + tail.length - words.trimStart().length, end: named.end + tail.length };
}

function plain(typed: string): string {
  return typed.toLowerCase().replaceAll(/[.,;:!]+(?=\s|$)/g, '').replaceAll(/\s+/g, ' ').trim();
}

/** What the program can be told to do. */
const verbs =
  'undo|redo|del|delete|remove|erase|cancel|clear|discard|edit|repeat|copy|duplicate|stop|pause|resume|restart|' +
  'switch|save|enter|submit|send|quit|exit|export|print|import';

/**
 * Words that say how far along work is. After a length they are the note; without one they may be meant for the timer.
 */
const progresses = 'start|begin|end|finish|continue|close|reopen|done|finished|ended|next|again|log|change';

/** What a command is about. */
const objects =
  'the|a|an|new|my|this|that|it|last|previous|latest|one|entry|entries|line|timers?|clock|all|day|row|log|csv|json|pdf';

const leads = '(?:please|and|then|now|also|next|so|ok) ';

const places = 'settings|help|palette|form|log|day|week|today|documents|records|workload|staffing|shortcuts';

const command = new RegExp(
  String.raw`^(?:${leads})*(?:(?:${verbs})(?: (?:${verbs}|${objects}))*|(?:${progresses})(?: (?:${objects}))+|` +
    String.raw`timers?|help|\?+|ctrl.?[a-z]|switch to(?: \w+){1,3}|` +
    'never ?mind|scratch (?:that|this|it)|go back|forget (?:that|this|it)|fill (?:the )?gap|back ?up(?: now)?|' +
    `(?:open|show|go to) (?:the |my )?(?:${places}))(?: please| now)*$`,
);

const progress = new RegExp(`^(?:${leads})*(?:${progresses})(?: please| now)*$`);

/** At least two words, the last of which is a thing in the program. */
const commandAtEnd = new RegExp(
  String.raw`(?:^|\s)(?:(?:${verbs}|start|begin|end|close|reopen)\s+(?:(?:the|a|my|this|that)\s+)?` +
    String.raw`(?:(?:last|previous|latest)(?:\s+(?:one|entry|line|timer|row))?|timers?|entry|line|day|clock)|` +
    String.raw`never\s?mind|scratch\s+that|undo\s+(?:that|this|it))(?:\s+(?:please|now))*[.!]?$`,
);
