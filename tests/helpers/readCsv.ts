/**
 * A small reader of CSV (RFC 4180) of its own, so that a file is not judged by the library that wrote it: the rows as
 * name → text. Fails where the text has no byte order mark, another end of line than CRLF, or a row of another length.
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
