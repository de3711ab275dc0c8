/** One content line of a calendar file, unfolded, with the number of the line in the file on which it begins (from 1). */
export type ContentLine = { readonly line: number; readonly text: string };

/**
 * The content lines of a text (RFC 5545 3.1): ends of lines may be CRLF, LF or a lone CR, a line that begins with a
 * blank or a tab goes on with the one before. A byte order mark and empty lines are passed over. Lazy, so that a large
 * file is read piece by piece.
 */
export function* unfoldLines(text: string): Generator<ContentLine> {
  let open: { line: number; pieces: string[] } | null = null;
  for (const { line, text: physical } of physicalLines(text)) {
    if (physical === '') continue;
    if (open !== null && /^[ \t]/u.test(physical)) {
      open.pieces.push(physical.slice(1));
      continue;
    }
    if (open !== null) yield { line: open.line, text: open.pieces.join('') };
    open = { line, pieces: [physical] };
  }
  if (open !== null) yield { line: open.line, text: open.pieces.join('') };
}

function* physicalLines(text: string): Generator<ContentLine> {
  const ends = /\r\n|\n|\r/gu;
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  for (let end = nextEnd(ends, from, text); end !== null; end = nextEnd(ends, from, text)) {
    yield { line, text: text.slice(from, end.index) };
    from = end.index + end[0].length;
    line += 1;
  }
  yield { line, text: text.slice(from) };
}

function nextEnd(ends: RegExp, from: number, text: string): RegExpExecArray | null {
  ends.lastIndex = from;
  return ends.exec(text);
}
