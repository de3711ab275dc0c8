import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import { splitMinutes, type SplitStretch } from '#shared/rules/documents/splitMinutes';
import { defaultUnits, termsOn } from '#shared/rules/terms';
import type { Instant, ZoneName } from '#shared/time/day';
import { addMinutes, floorToMinute, minutesBetween } from '#shared/time/minutes';
import { dayOf } from '#shared/time/zones';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Receipt } from '#renderer/storage/store';
import { checkSpan } from './checks';
import { timeInput } from './documents';
import { findKind } from './find';
import { decideEntry } from './log';
import { findRequest } from './requestChanges';
import { makeRecordId, runCommand } from './run';

/** A request that time is logged for, with the minutes typed for it; null gives it a share of the rest. */
export type SharedRequest = { readonly request: RecordId; readonly minutes: number | null };

/** One stretch of work of one kind for several requests. */
export type LogOverSeveralInput = {
  readonly officer: RecordId;
  readonly kind: RecordId;
  readonly zone: ZoneName;
  readonly start: Instant;
  readonly end: Instant;
  readonly shares: readonly SharedRequest[];
};

/**
 * Logs one stretch of work over several requests: an entry for each, one after the other in the order of their ids,
 * which add up to the stretch to the minute. Each counts the usual units of the kind. Fails at `kind`, `day`,
 * `end`, `requests` and `minutes.<id of the request>`.
 */
export async function logOverSeveral(services: Services, input: LogOverSeveralInput): Promise<Result<Receipt>> {
  const entryIds = input.shares.map(() => makeRecordId(services));
  return await runCommand(services, 'logOverSeveral', async (reader) => {
    const span = checkSpan(input);
    if (!span.ok) return span;
    const start = floorToMinute(input.start);
    const minutes = minutesBetween(start, floorToMinute(input.end));
    const split = splitMinutes(minutes, input.shares.map(({ request, minutes: typed }) => ({ id: request, typed })));
    if (!split.ok) return split;
    const units = await unitsEach(reader, input);
    const changes: Change[] = [];
    for (const [index, stretch] of split.value.entries()) {
      const entryId = entryIds[index] ?? makeRecordId(services);
      const logged = await logShare(services, reader, { input: { ...input, start }, stretch, entryId, units });
      if (!logged.ok) return logged;
      changes.push(logged.value);
    }
    return succeed({ changes });
  });
}

type Share = {
  readonly input: LogOverSeveralInput;
  readonly stretch: SplitStretch;
  readonly entryId: RecordId;
  readonly units: number | null;
};

async function logShare(
  services: Services,
  reader: Reader,
  { input, stretch, entryId, units }: Share,
): Promise<Result<Change>> {
  const request = stretch.id as RecordId;
  const found = await findRequest(services, reader, request);
  if (!found.ok) return failWith(found.error.code, found.error.message, 'requests');
  const { content } = found.value;
  if (content.officer !== input.officer) {
    return failWith('other-writer', 'One of these requests belongs to another officer.', 'requests');
  }
  const { kind, zone } = input;
  const time = {
    kind, zone, start: addMinutes(input.start, stretch.from), end: addMinutes(input.start, stretch.to), units,
  };
  return await decideEntry(services, reader, entryId, timeInput(content, time, { request, step: null }));
}

/** The usual units of the kind for each request: one if they must be typed, null if it counts none. */
async function unitsEach(reader: Reader, { kind, start, zone }: LogOverSeveralInput): Promise<number | null> {
  const found = await findKind(reader, kind);
  const terms = found.ok ? termsOn(found.value, dayOf(start, zone)) : null;
  const usual = terms === null ? null : defaultUnits(terms);
  return usual === 'typed' ? 1 : usual;
}
