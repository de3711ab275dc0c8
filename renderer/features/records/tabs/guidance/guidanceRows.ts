import { forceOf, isInForce, type Force } from '#shared/analysis/records/guidanceInForce';
import type { RecordId } from '#shared/base/ids';
import type { Channel, Guidance } from '#shared/records/guidance';
import type { Recorded } from '#shared/records/version';
import { longDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import type { ListGroup } from '#renderer/ui/list/ListTable';

/** A piece of guidance with its time in force and what it replaced. */
export type GuidanceRow = {
  readonly piece: Recorded<Guidance>;
  readonly force: Force;
  readonly replaced: Recorded<Guidance> | null;
};

/** What the list is filtered by: a channel, and words in the title, the office or the text. */
export type GuidanceFilter = {
  readonly channel: Channel | 'all';
  readonly query: string;
  readonly texts: ReadonlyMap<RecordId, string>;
};

/** The guidance as rows, in its order. */
export function guidanceRows(guidance: readonly Recorded<Guidance>[]): GuidanceRow[] {
  const forces = forceOf(guidance);
  const byId = new Map(guidance.map((piece) => [piece.id, piece]));
  return guidance.flatMap((piece) => {
    const force = forces.get(piece.id);
    const replaced = piece.replaces === null ? null : (byId.get(piece.replaces) ?? null);
    return force === undefined ? [] : [{ piece, force, replaced }];
  });
}

/** The rows that match a filter, in groups: in force on a day, to come, replaced, and ended. */
export function guidanceGroups(
  rows: readonly GuidanceRow[],
  day: Day,
  filter: GuidanceFilter,
): ListGroup<GuidanceRow>[] {
  const matching = rows.filter((row) => isMatch(row, filter));
  const inForce = matching.filter(({ force }) => isInForce(force, day));
  const later = matching.filter(({ force }) => force.first > day);
  const past = matching.filter(({ force }) => !isInForce(force, day) && force.first <= day);
  return [
    { key: 'force', label: `In force on ${longDayName(day)}`, rows: inForce },
    { key: 'later', label: 'In force later', rows: later },
    { key: 'replaced', label: 'Replaced', rows: past.filter(({ force }) => force.replacedBy !== null) },
    { key: 'ended', label: 'Ended', rows: past.filter(({ force }) => force.replacedBy === null) },
  ];
}

function isMatch({ piece }: GuidanceRow, { channel, query, texts }: GuidanceFilter): boolean {
  if (channel !== 'all' && piece.channel !== channel) return false;
  const { number, title, office } = piece;
  const text = [number, title, office, piece.channel, texts.get(piece.id) ?? ''].join(' ').toLowerCase();
  return query.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
