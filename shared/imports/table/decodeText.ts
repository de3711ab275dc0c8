/**
 * The text of a file and the encoding it was read in. `isGuess` is true if the encoding was assumed because the bytes
 * are not UTF-8.
 */
export type DecodedText = { readonly text: string; readonly encoding: string; readonly isGuess: boolean };

/**
 * Decodes the bytes of a text file: by its byte order mark, else as UTF-16 if it has NUL bytes, else as UTF-8, else as
 * windows-1252, which spreadsheets write.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodedAs(bytes, marked, false);
  const nul = bytes.subarray(0, 1000).indexOf(0);
  if (nul >= 0) return decodedAs(bytes, nul % 2 === 1 ? 'utf-16le' : 'utf-16be', true);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', isGuess: false };
  } catch {
    return decodedAs(bytes, 'windows-1252', true);
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** A decoder drops the byte order mark of its own encoding. */
function decodedAs(bytes: Uint8Array, encoding: string, isGuess: boolean): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, isGuess };
}
