import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { JournalPage, StoredLine } from '#shared/contract/ipc';
import { readSegment, type SegmentToRead } from './readSegment';
import { errorCode } from '../files/readJson';
import { damagedText, placeText, unreadableText } from './segments';

/** A position between two lines: how many bytes and lines of the segment come before it. */
type Cursor = { readonly segment: string; readonly offset: number; readonly line: number };

/**
 * Reads about a megabyte of the journal: its readable lines above a number, starting at a cursor `segment@offset:line`
 * or, without one, where those lines begin. Damaged lines are left out and named.
 */
export async function readPage(
  folder: string,
  segments: readonly SegmentToRead[],
  above: number,
  from: string | null,
): Promise<Result<JournalPage>> {
  const cursor = from === null ? await firstCursor(folder, segments, above) : parseCursor(from);
  if (cursor === null) return failWith('journal-cursor', 'There is no such place in the journal.');
  const index = segments.findIndex(({ segment }) => segment === cursor.segment);
  const present = segments[index];
  if (present === undefined) return succeed({ lines: [], damaged: [], next: null });

  const following = segments[index + 1];
  const nextSegment = following === undefined ? null : `${following.segment}@0:0`;
  const piece = await firstPiece(path.join(folder, present.segment), cursor.offset, present.upTo).catch(errorCode);
  if (typeof piece === 'string') {
    return succeed({ lines: [], damaged: [unreadableText(present.segment, piece)], next: nextSegment });
  }
  if (piece === null) return succeed({ lines: [], damaged: [], next: nextSegment });
  const lines: StoredLine[] = [];
  const damaged: string[] = [];
  for (const [index, line] of piece.lines.entries()) {
    const position = cursor.line + index + 1;
    if (line === null) damaged.push(damagedText(present.segment, position));
    else if (line.number > above) lines.push({ ...line, place: placeText(present.segment, position) });
  }
  const end = `${present.segment}@${cursor.offset + piece.bytes.length}:${cursor.line + piece.lines.length}`;
  return succeed({ lines, damaged, next: piece.isLast ? nextSegment : end });
}

/** The newest segment that begins at or below the number: every line above the number is in it or in a later one. */
async function firstCursor(folder: string, segments: readonly SegmentToRead[], above: number): Promise<Cursor> {
  for (const { segment, upTo } of segments.toReversed()) {
    const piece = await firstPiece(path.join(folder, segment), 0, upTo).catch(() => null);
    const first = piece?.lines.find((line) => line !== null) ?? null;
    if (first !== null && first.number <= above) return { segment, offset: 0, line: 0 };
  }
  return { segment: segments[0]?.segment ?? '', offset: 0, line: 0 };
}

async function firstPiece(file: string, offset: number, upTo: number | null) {
  for await (const piece of readSegment(file, offset, upTo)) return piece;
  return null;
}

function parseCursor(text: string): Cursor | null {
  const parts = /^(\d{6}\.jsonl)@(\d{1,12}):(\d{1,9})$/.exec(text);
  return parts?.[1] === undefined ? null : { segment: parts[1], offset: Number(parts[2]), line: Number(parts[3]) };
}
