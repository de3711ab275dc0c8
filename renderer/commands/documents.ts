import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { DocumentRequest, ObstacleCause } from '#shared/records/documentRequest';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { readCountryName } from '#shared/rules/countries';
import { chainOf } from '#shared/rules/documents/requestChain';
import { checkStepDay, checkSteps } from '#shared/rules/documents/requestSteps';
import { officerDayAt } from '#shared/rules/zoneOn';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Receipt } from '#renderer/storage/store';
import { checkDay } from './checks';
import { decideEntry, type LogActivityInput } from './log';
import { endOn, findRequest, readChain, withStep, type TakenStep } from './requestChanges';
import { contentOnly, find, makeRecordId, runCommand, sealText } from './run';

/** The time that was spent on a request, to be logged with it. */
export type RequestTime = Pick<LogActivityInput, 'kind' | 'start' | 'end' | 'zone' | 'units'>;

/**
 * A request as the user types it. With an `id` it changes that request, whose officer stays the same; a missing
 * reference keeps its sealed bytes. `step`, `obstacle` and `time` are only for a new one: the step it has reached, what
 * holds it up from the opening on, and time to log for that step. `drafts` are the drafts it was typed in, which the
 * write ends; a new request takes the id of the first one.
 */
export type SaveRequestInput = Pick<
  DocumentRequest,
  'officer' | 'country' | 'post' | 'kind' | 'docket' | 'opened' | 'validUntil' | 'continues'
> & {
  readonly id?: RecordId;
  readonly reference?: string | null;
  readonly step?: TakenStep | null;
  readonly obstacle?: ObstacleCause | null;
  readonly time?: RequestTime | null;
  readonly drafts?: readonly RecordId[];
};

/**
 * Adds a request, or changes the typed fields of one. Fails at `country`, `post`, `kind`, `opened`, `reference`,
 * `validUntil`, `continues`, and at `step`, `on` and the fields of the time.
 */
export async function saveRequest(services: Services, input: SaveRequestInput): Promise<Result<Receipt>> {
  const { drafts = [], time = null } = input;
  const id = input.id ?? drafts[0] ?? makeRecordId(services);
  const entryId = makeRecordId(services);
  return await runCommand(services, 'saveRequest', async (reader) => {
    const made = await makeRequest(services, reader, id, input);
    if (!made.ok) return made;
    const changes: Change[] = [{ type: 'documentRequest', id, content: made.value }];
    if (time !== null) {
      const step = input.step?.step ?? null;
      const logged = await decideEntry(services, reader, entryId, timeInput(made.value, time, { request: id, step }));
      if (!logged.ok) return logged;
      changes.push(logged.value);
    }
    return succeed({ changes, drafts });
  });
}

/** An entry for some time spent on a request. */
export function timeInput(
  { officer, country }: Pick<DocumentRequest, 'officer' | 'country'>,
  time: RequestTime,
  what: Pick<TimeEntry, 'request' | 'step'>,
): LogActivityInput {
  return { officer, country, ...time, ...what, duty: null, note: null, origin: 'form', placement: 'stated' };
}

async function makeRequest(
  services: Services,
  reader: Reader,
  id: RecordId,
  input: SaveRequestInput,
): Promise<Result<DocumentRequest>> {
  const before = await reader.get('documentRequest', id);
  const officer = await find(reader, 'officer', before?.officer ?? input.officer);
  if (!officer.ok) return officer;
  const today = officerDayAt(officer.value, services.clock.now());
  const typed = checkTyped(input, today);
  if (!typed.ok) return typed;
  const content = await withTyped(services, id, before, { ...input, officer: officer.value.id }, today);
  const linked = await checkContinues(reader, { ...content, id });
  if (!linked.ok) return linked;
  const chain = await readChain(reader, { ...content, id });
  const steps = checkSteps({ opened: chain.opened, steps: chain.steps }, today);
  if (!steps.ok) return before === null ? steps : atOpened(steps.error);
  if (input.step === undefined || input.step === null || before !== null) return succeed(content);
  const stepped = withStep({ id, content, chain, today }, { validUntil: content.validUntil, ...input.step });
  return stepped.ok ? succeed(stepped.value.content as DocumentRequest) : stepped;
}

/** If a step no longer fits, the changed opening is at fault. */
function atOpened({ code, message }: { readonly code: string; readonly message: string }): Result<never> {
  return failWith(code, `A step of this request does not fit. ${message}`, 'opened');
}

/** The stored content with the typed fields. */
async function withTyped(
  services: Services,
  id: RecordId,
  before: Recorded<DocumentRequest> | null,
  input: SaveRequestInput,
  today: Day,
): Promise<DocumentRequest> {
  const { officer, country, post, kind, docket, opened, validUntil, continues, reference, obstacle = null } = input;
  const sealed =
    reference === undefined ? (before?.reference ?? null) : await sealText(services, id, 'reference', reference);
  const own = { officer, country, post: textOrNull(post), kind: kind.trim(), docket, opened, validUntil, continues };
  if (before !== null) return { ...contentOnly<DocumentRequest>(before), ...own, reference: sealed };
  const obstacles = obstacle === null ? [] : [{ cause: obstacle, since: opened, until: null }];
  const unset = { steps: [], putOff: null, putOffNote: null, handedOver: null };
  return { ...own, ...unset, obstacles, recorded: today, reference: sealed };
}

/** The longest name of a post or of a kind of document. */
const longestName = 80;
const longestReference = 40;

function checkTyped(input: SaveRequestInput, today: Day): Result<null> {
  const { country, post, kind, opened, validUntil, reference } = input;
  if (readCountryName(country) !== country) return failWith('country', 'Choose a country from the list.', 'country');
  if (kind.trim() === '') return failWith('kind', 'Choose the kind of document.', 'kind');
  if (kind.length > longestName) return failWith('kind', tooLong('A kind of document', longestName), 'kind');
  if ((post?.length ?? 0) > longestName) return failWith('post', tooLong('A post', longestName), 'post');
  if ((reference?.length ?? 0) > longestReference) {
    return failWith('reference', tooLong('A local reference', longestReference), 'reference');
  }
  const years = [checkDay(opened, 'opened'), checkDay(validUntil, 'validUntil')].find(({ ok }) => !ok);
  if (years !== undefined) return years;
  if (opened > today) return failWith('in-the-future', `${shortDayName(opened)} is in the future.`, 'opened');
  return validUntil !== null && validUntil < opened
    ? failWith('valid-until', 'A document cannot end before its request was opened.', 'validUntil')
    : succeed(null);
}

/**
 * The request that another one continues must be handed over, not be continued by another record yet, and be for the
 * same country.
 */
async function checkContinues(reader: Reader, request: Recorded<DocumentRequest>): Promise<Result<null>> {
  if (request.continues === null) return succeed(null);
  const before = await reader.get('documentRequest', request.continues);
  // The officer before may have it on another machine: then it is not in this folder.
  if (before === null) return succeed(null);
  const fail = (message: string) => failWith('continues', message, 'continues');
  if (before.id === request.id) return fail('A request cannot continue itself.');
  if (before.handedOver === null) return fail('That request was not handed over. Its officer hands it over first.');
  if (before.country !== request.country) return fail('That request is for another country.');
  const chain = chainOf(before, new Map((await readChain(reader, before)).records.map((one) => [one.id, one])));
  if (chain.records.some(({ id }) => id === request.id)) return fail('These two requests would continue each other.');
  const others = await reader.byKey('documentRequest', 'continues', before.id);
  return others.some(({ id }) => id !== request.id)
    ? fail('Another request already continues that one.')
    : succeed(null);
}

function tooLong(what: string, most: number): string {
  return `${what} has at most ${most} characters.`;
}

function textOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** The request to delete, and the drafts of its form, which the write ends. */
export type DeleteRequestInput = { readonly id: RecordId; readonly drafts?: readonly RecordId[] };

/**
 * Deletes a request. Time that was logged for it stays logged, for no request. Fails while another request continues
 * it.
 */
export async function deleteRequest(
  services: Services,
  { id, drafts = [] }: DeleteRequestInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'deleteRequest', async (reader) => {
    const found = await find(reader, 'documentRequest', id);
    if (!found.ok) return failWith('not-found', 'This request no longer exists. Nothing was changed.');
    const [next] = await reader.byKey('documentRequest', 'continues', id);
    if (next !== undefined) {
      return failWith('continued', 'Another officer continues this request. Delete that record first.');
    }
    const entries = await reader.byKey('entry', 'request', id);
    const unlinked = entries.map((entry): Change => {
      return { type: 'entry', id: entry.id, content: { ...contentOnly<TimeEntry>(entry), request: null, step: null } };
    });
    return succeed({ changes: [{ type: 'documentRequest', id, content: null }, ...unlinked], drafts });
  });
}

/** Which request is handed over, on which day, and to whom: null if the new officer is not in this folder. */
export type HandOverInput = { readonly request: RecordId; readonly on: Day; readonly to: RecordId | null };

/**
 * Hands a request over: closes it here, and gives an officer of this folder a request that continues it and keeps its
 * opening day. Fails at `on` and `to`.
 */
export async function handOverRequest(
  services: Services,
  { request, on, to }: HandOverInput,
): Promise<Result<Receipt>> {
  const newId = makeRecordId(services);
  return await runCommand(services, 'handOverRequest', async (reader) => {
    const found = await findRequest(services, reader, request);
    if (!found.ok) return found;
    const { content, chain, today } = found.value;
    const dated = checkStepDay(on, chain.opened, today);
    if (!dated.ok) return dated;
    const obstacles = content.obstacles.map((one) => endOn(one, on));
    const handed = { ...content, obstacles, handedOver: on };
    const closed: Change = { type: 'documentRequest', id: request, content: handed };
    if (to === null) return succeed({ changes: [closed] });
    const officer = await find(reader, 'officer', to);
    if (!officer.ok || to === content.officer) return failWith('to', 'Choose another officer of this folder.', 'to');
    const goes = { id: newId, before: request, officer: to, content, opened: chain.opened, on, today };
    const next = await goingOn(services, goes);
    return succeed({ changes: [closed, { type: 'documentRequest', id: newId, content: next }] });
  });
}

type GoingOn = {
  readonly id: RecordId;
  readonly before: RecordId;
  readonly officer: RecordId;
  readonly content: DocumentRequest;
  readonly opened: Day;
  readonly on: Day;
  readonly today: Day;
};

/** The record of the new officer, with what still holds it up. Texts are sealed again: a seal belongs to one record. */
async function goingOn(
  services: Services,
  { id, before, officer, content, opened, on, today }: GoingOn,
): Promise<DocumentRequest> {
  const reference = content.reference === null ? null : await services.sealer.open(before, content.reference);
  return {
    ...content,
    officer,
    opened,
    recorded: today,
    reference: typeof reference === 'string' ? await sealText(services, id, 'reference', reference) : null,
    steps: [],
    obstacles: content.obstacles.filter(({ until }) => until === null).map((one) => ({ ...one, since: on })),
    putOff: null,
    putOffNote: null,
    handedOver: null,
    continues: before,
  };
}
