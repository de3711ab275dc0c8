import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { CommandId } from '#shared/contract/commandList';
import type { Change } from '#shared/records/all';
import type { CaseDocket } from '#shared/records/officer';
import type { DocumentStep } from '#shared/records/documentRequest';
import type { EntryOrigin, Outcome, Placement, RecordCheck, TimeEntry } from '#shared/records/timeEntry';
import { presentStep } from '#shared/rules/documents/requestSteps';
import type { Instant, ZoneName } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import { dayOf } from '#shared/time/zones';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Decision, Receipt } from '#renderer/storage/store';
import { checkSpan } from './checks';
import { makeEntry } from './makeEntry';
import { decideOutcomes, type RecordOutcomeInput } from './outcomes';
import { findRequest, readChain, withStep } from './requestChanges';
import { contentOnly, find, makeRecordId, resealText, runCommand, sealText } from './run';

/**
 * Work that was done. `id` is the id of the draft it was typed in, so that a retry writes the same record. `more` are
 * further stretches of the same work, such as the one after a break: each becomes an entry that continues the same
 * units.
 */
export type LogActivityInput = {
  readonly id?: RecordId;
  readonly officer: RecordId;
  readonly kind: RecordId;
  readonly duty: RecordId | null;
  readonly country: string | null;
  /** Which docket it was for, from an officer of both; if none is given, that of the request. */
  readonly saidDocket?: CaseDocket | null;
  /** The document request it was done for; with a `step`, the request takes that step on the day of the entry. */
  readonly request?: RecordId | null;
  readonly step?: DocumentStep | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly more?: readonly Range<Instant>[];
  readonly zone: ZoneName;
  readonly units: number | null;
  readonly outcome?: Outcome | null;
  readonly recordCheck?: RecordCheck | null;
  readonly appointment?: RecordId | null;
  readonly note: string | null;
  readonly origin: EntryOrigin;
  readonly placement: Placement;
  readonly drafts?: readonly RecordId[];
};

/** Logs work that was done, and ends the draft it was typed in. */
export async function logActivity(services: Services, input: LogActivityInput): Promise<Result<Receipt>> {
  const ids = idsFor(services, input);
  return await runCommand(services, 'logActivity', async (reader) => await decideLog(services, reader, input, ids));
}

/** The lines of a list: work that was done, and outcomes of appointments. */
export type LogLinesInput = {
  readonly works: readonly LogActivityInput[];
  readonly outcomes: readonly RecordOutcomeInput[];
  readonly drafts?: readonly RecordId[];
};

/** Logs the lines of a list as one step: all of them or none. */
export async function logLines(
  services: Services,
  { works, outcomes, drafts = [] }: LogLinesInput,
): Promise<Result<Receipt>> {
  const all = works.map((input) => ({ input, ids: idsFor(services, input) }));
  return await runCommand(services, 'logLines', async (reader) => {
    const decided: Decision[] = [];
    for (const { input, ids } of all) {
      const one = await decideLog(services, reader, input, ids);
      if (!one.ok) return one;
      decided.push(one.value);
    }
    const answered = await decideOutcomes(services, reader, outcomes);
    if (!answered.ok) return answered;
    return succeed({
      changes: [...decided.flatMap(({ changes }) => changes), ...answered.value.changes],
      timers: answered.value.timers ?? [],
      drafts: [...new Set([...drafts, ...decided.flatMap((one) => one.drafts ?? [])])],
    });
  });
}

/** The ids of the entries of some work, made before deciding, since that may happen twice. */
function idsFor(services: Services, { id, more = [] }: LogActivityInput): readonly [RecordId, ...RecordId[]] {
  return [id ?? makeRecordId(services), ...more.map(() => makeRecordId(services))];
}

async function decideLog(
  services: Services,
  reader: Reader,
  input: LogActivityInput,
  [id, ...others]: ReturnType<typeof idsFor>,
): Promise<Result<Decision>> {
  const first = await decideEntry(services, reader, id, input);
  if (!first.ok) return first;
  const stepped = await decideStep(services, reader, input);
  if (!stepped.ok) return stepped;
  const changes: Change[] = [first.value, ...stepped.value];
  for (const [index, stretch] of (input.more ?? []).entries()) {
    const units = input.units === null ? null : 0;
    const next = await decideEntry(services, reader, others[index] ?? id, {
      ...input, ...stretch, units, note: null,
    });
    if (!next.ok) return next;
    changes.push(next.value);
  }
  return succeed({ changes, drafts: [...new Set([...(input.drafts ?? []), id])] });
}

type SteppedWork = Pick<LogActivityInput, 'officer' | 'request' | 'step' | 'start' | 'zone'>;

/** The step that the request takes with this work, unless it took that step on that day already. Fails at `request`. */
async function decideStep(
  services: Services,
  reader: Reader,
  { officer, request = null, step = null, start, zone }: SteppedWork,
): Promise<Result<readonly Change[]>> {
  if (request === null) return succeed([]);
  const found = await findRequest(services, reader, request);
  if (!found.ok) return found;
  if (found.value.content.officer !== officer) {
    return failWith('other-writer', 'This request belongs to another officer.', 'request');
  }
  const on = dayOf(start, zone);
  const present = presentStep(found.value.chain);
  if (step === null || (present?.step === step && present.on === on)) return succeed([]);
  const stepped = withStep(found.value, { step, on });
  return stepped.ok ? succeed([stepped.value]) : stepped;
}

/** The entry that some work is logged as. Fails at `day`, `end`, `kind`, `duty` and `units`. */
export async function decideEntry(
  services: Services,
  reader: Reader,
  id: RecordId,
  input: LogActivityInput,
): Promise<Result<Change>> {
  const span = checkSpan(input);
  if (!span.ok) return span;
  const now = services.clock.now();
  if (dayOf(input.start, input.zone) > dayOf(now, input.zone)) {
    return failWith('in-the-future', 'Work cannot be logged for a day that has not come yet.', 'day');
  }
  const { id: _id, drafts: _drafts, more: _more, note, ...given } = input;
  const made = await makeEntry(reader, {
    request: null, step: null, outcome: null, recordCheck: null, appointment: null, ...given,
    saidDocket: given.saidDocket ?? (await docketOfRequest(reader, given)), enteredAt: now,
    note: await sealText(services, id, 'note', note),
  });
  return made.ok ? succeed({ type: 'entry', id, content: made.value }) : made;
}

/** Work for a request is on the request's docket, unless another one was given. */
async function docketOfRequest(
  reader: Reader,
  { request = null }: Pick<LogActivityInput, 'request'>,
): Promise<CaseDocket | null> {
  const found = request === null ? null : await reader.get('documentRequest', request);
  return found === null || found.docket === 'mixed' ? null : found.docket;
}

/**
 * The fields of an entry that can be changed. A missing key leaves its field as it is; a missing note keeps its sealed
 * bytes. An entry that gets another country no longer belongs to the request it had.
 */
export type EntryEdit = Partial<
  Pick<
    TimeEntry,
    | 'kind' | 'duty' | 'country' | 'saidDocket' | 'request' | 'step' | 'start' | 'end' | 'zone' | 'units' | 'outcome'
    | 'recordCheck'
  >
> & { readonly note?: string | null };

/** Which entry to change, and its new fields. */
export type EditEntryInput = {
  readonly id: RecordId;
  readonly changes: EntryEdit;
  readonly drafts?: readonly RecordId[];
};

/** Changes an entry. Splits it into parts again only if its time, zone or day changed. */
export async function editEntry(
  services: Services,
  { id, changes, drafts = [] }: EditEntryInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'editEntry', async (reader) => {
    const found = await find(reader, 'entry', id);
    if (!found.ok) return found;
    const before = contentOnly<TimeEntry>(found.value);
    const { note, ...rest } = changes;
    const sealed = await resealText(services, [id, 'note'], before.note, note);
    if (!sealed.ok) return sealed;
    const made = await makeEntry(reader, { ...before, ...withoutRequest(before, rest), ...rest, note: sealed.value });
    if (!made.ok) return made;
    const entry = made.value;
    const stepped = await decideChangedStep(services, reader, before, entry);
    if (!stepped.ok) return stepped;
    const content = hasSameTime(before, entry) ? { ...entry, ...keptOfDay(before, rest) } : entry;
    return succeed({ changes: [{ type: 'entry', id, content }, ...stepped.value], drafts });
  });
}

/**
 * The step that a changed entry newly names, if its request has not taken it by the day of the entry. The request keeps
 * the step that the entry named before: it may have been taken in other work, too, and is corrected on the request.
 */
async function decideChangedStep(
  services: Services,
  reader: Reader,
  before: TimeEntry,
  entry: TimeEntry,
): Promise<Result<readonly Change[]>> {
  const { request, step } = entry;
  const isOfSame = request === before.request;
  if (request === null || (isOfSame && step === before.step)) return succeed([]);
  const record = await reader.get('documentRequest', request);
  const steps = record === null ? [] : (await readChain(reader, record)).steps;
  const day = dayOf(entry.start, entry.zone);
  const isTaken = step === null || steps.some((one) => one.step === step && one.on <= day);
  if (isOfSame && isTaken) return succeed([]);
  return await decideStep(services, reader, { ...entry, step: isTaken ? null : step });
}

/** A request is for one country: an entry that gets another one is no longer about it. */
function withoutRequest(before: TimeEntry, { country = before.country }: EntryEdit): Partial<TimeEntry> {
  return country === before.country ? {} : { request: null, step: null };
}

/** What an entry keeps while its time stays the same, even if the officer's records have changed since. */
function keptOfDay(before: TimeEntry, changes: Partial<TimeEntry>): Partial<TimeEntry> {
  const { parts, unit, docket, saidDocket } = before;
  const { kind = before.kind, saidDocket: said = saidDocket } = changes;
  return kind === before.kind && said === saidDocket ? { parts, unit, docket, saidDocket } : { parts, unit };
}

function hasSameTime(before: TimeEntry, after: TimeEntry): boolean {
  return before.start === after.start && before.end === after.end && before.zone === after.zone;
}

/** Which entry to delete. */
export type DeleteEntryInput = { readonly id: RecordId };

/** Deletes an entry. If an appointment's outcome logged it, the appointment is open again. */
export async function deleteEntry(services: Services, { id }: DeleteEntryInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'deleteEntry', async (reader) => {
    const found = await find(reader, 'entry', id);
    if (!found.ok) return found;
    const changes: Change[] = [{ type: 'entry', id, content: null }];
    const appointment =
      found.value.appointment === null ? null : await reader.get('appointment', found.value.appointment);
    if (appointment?.entry === id) {
      changes.push({
        type: 'appointment',
        id: appointment.id,
        content: { ...contentOnly(appointment), outcome: null, entry: null },
      });
    }
    return succeed({ changes });
  });
}

/** Which check-in, and the result of its record check. */
export type RecordCheckInput = { readonly entry: RecordId; readonly recordCheck: RecordCheck };

/** The id of the command that records each result. */
export const checkCommands = {
  done: 'checkDone',
  skipped: 'checkSkipped',
  'not required': 'checkNotRequired',
} as const satisfies Record<RecordCheck, CommandId>;

/** Records whether the record check of a check-in was done. */
export async function recordCheck(
  services: Services,
  { entry: id, recordCheck: answer }: RecordCheckInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, checkCommands[answer], async (reader) => {
    const found = await find(reader, 'entry', id);
    if (!found.ok) return found;
    if (found.value.kind !== 'check-in') return failWith('no-check-in', 'Only a check-in has a record check.');
    return succeed({
      changes: [{ type: 'entry', id, content: { ...contentOnly<TimeEntry>(found.value), recordCheck: answer } }],
    });
  });
}

/** A record check, without its result. */
export type CheckInput = Omit<RecordCheckInput, 'recordCheck'>;

type Check = (services: Services, input: CheckInput) => Promise<Result<Receipt>>;

/** The record check was done. */
export const checkDone: Check = async (services, input) =>
  await recordCheck(services, { ...input, recordCheck: 'done' });

/** It was skipped for lack of time. */
export const checkSkipped: Check = async (services, input) =>
  await recordCheck(services, { ...input, recordCheck: 'skipped' });

/** None was required. */
export const checkNotRequired: Check = async (services, input) =>
  await recordCheck(services, { ...input, recordCheck: 'not required' });
