import { createDecipheriv } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ChangeSet } from '#shared/records/changeSet';
import type { Sealed } from '#shared/records/sealed';
import { parseLine } from '../../electron/journal/frame';

/** Every whole journal line in a data folder, in the order of writing. */
export function readJournalFolder(folder: string): ChangeSet[] {
  const journal = path.join(folder, 'journal');
  const segments = existsSync(journal) ? readdirSync(journal).filter((name) => name.endsWith('.jsonl')).toSorted() : [];
  return segments.flatMap((name) => linesOf(readFileSync(path.join(journal, name)))).flatMap((line) => {
    const parsed = parseLine(line);
    return parsed === null ? [] : [JSON.parse(parsed.payload) as ChangeSet];
  });
}

/**
 * Opens a sealed text of a record with the unprotected key in a data folder: AES-256-GCM, the tag after the text,
 * additional data `record id|field|format`. Throws if it does not open.
 */
export function openSealed(folder: string, record: string, sealed: Sealed): string {
  const ring = JSON.parse(readFileSync(path.join(folder, 'keys.json'), 'utf8')) as {
    readonly keys: readonly { readonly keyId: string; readonly wrapped: string }[];
  };
  const key = Buffer.from(ring.keys.find(({ keyId }) => keyId === sealed.keyId)?.wrapped ?? '', 'base64');
  const bytes = Buffer.from(sealed.text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'base64'));
  decipher.setAAD(Buffer.from(`${record}|${sealed.field}|${sealed.format}`));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
}

function linesOf(file: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let end = file.indexOf(10); end >= 0; end = file.indexOf(10, from)) {
    lines.push(file.subarray(from, end));
    from = end + 1;
  }
  return lines;
}
