/**
 * One content line of a calendar file, unfolded: its text, and the number of the line in the file on which it begins
 * (from 1). `isUtf8` is false if its bytes are not UTF-8; they are then read as windows-1252.
 */
export type ContentLine = { readonly line: number; readonly text: string; readonly isUtf8: boolean };

/**
 * The content lines of a file (RFC 5545 3.1): lines end in CRLF, LF or a lone CR, and a line that begins with a space
 * or a tab continues the one before. Bytes are joined before they are decoded, since a fold may split a character.
 * Skips a byte order mark and empty lines. Lazy, so that a large file is read in pieces.
 */
export function* unfoldLines(bytes: Uint8Array): Generator<ContentLine> {
  let open: OpenLine | null = null;
  for (const { line, from, to } of physicalLines(bytes)) {
    if (from === to) continue;
    if (open !== null && isBlank(bytes[from])) {
      open.pieces.push(bytes.subarray(from + 1, to));
      continue;
    }
    if (open !== null) yield decode(open);
    open = { line, pieces: [bytes.subarray(from, to)] };
  }
  if (open !== null) yield decode(open);
}

type OpenLine = { readonly line: number; readonly pieces: Uint8Array[] };

type PhysicalLine = { readonly line: number; readonly from: number; readonly to: number };

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

function* physicalLines(bytes: Uint8Array): Generator<PhysicalLine> {
  let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let line = 1;
  for (let index = from; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte !== lineFeed && byte !== carriageReturn) continue;
    yield { line, from, to: index };
    if (byte === carriageReturn && bytes[index + 1] === lineFeed) index += 1;
    from = index + 1;
    line += 1;
  }
  yield { line, from, to: bytes.length };
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode({ line, pieces }: OpenLine): ContentLine {
  const bytes = joined(pieces);
  try {
    return { line, text: utf8.decode(bytes), isUtf8: true };
  } catch {
    return { line, text: decodeWindows1252(bytes), isUtf8: false };
  }
}

/**
 * The characters of the bytes 0x80 to 0x9f, with a dot for those that have none: some engines decode them as controls.
 */
const windows1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const read = (byte: number) =>
    byte < 0x80 || byte > 0x9f ? String.fromCharCode(byte) : (windows1252[byte - 0x80] ?? '.');
  return Array.from(bytes, read).join('');
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array()] = pieces;
  if (pieces.length === 1) return first;
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
