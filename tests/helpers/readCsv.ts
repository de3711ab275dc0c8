/**
 * A small CSV reader (RFC 4180), so that a file is not judged by the library that wrote it. Returns rows as name →
 * text. Throws if the byte order mark is missing, a line does not end with CRLF, or a row has another length.
 */
export function readCsv(text: string): Readonly<Record<string, string>>[] {
  if (!text.startsWith('\uFEFF')) throw new Error('the byte order mark is missing');
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 1; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quoted && letter === '"' && text.charAt(at + 1) === '"') {
      field += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (quoted || !',\r\n'.includes(letter)) field += letter;
    else {
      if (letter === '\n' || (letter === '\r' && text.charAt(at + 1) !== '\n'))
        throw new Error('a line does not end with CRLF');
      row.push(field);
      field = '';
      if (letter !== '\r') continue;
      rows.push(row);
      row = [];
      at += 1;
    }
  }
  if (quoted || row.length > 0 || field !== '') throw new Error('the last line is not ended');
  const [head = [], ...body] = rows;
  if (body.some((one) => one.length !== head.length)) throw new Error('a row has another length than the header');
  return body.map((one) => Object.fromEntries(head.map((name, index) => [name, one[index] ?? ''])));
}
