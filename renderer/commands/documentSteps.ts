import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { DatedStep, DocumentStep, ObstacleCause, PutOffReason } from '#shared/records/documentRequest';
import type { TimeEntry } from '#shared/records/timeEntry';
import { isOpen } from '#shared/rules/documents/requestState';
import { checkStepDay, checkSteps } from '#shared/rules/documents/requestSteps';
import { stepOfEntry } from '#shared/rules/documents/stepOfEntry';
import { longDayName, shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Receipt } from '#renderer/storage/store';
import { timeInput, type RequestTime } from './documents';
import { decideEntry } from './log';
import { endOn, findRequest, withStep, type TakenStep } from './requestChanges';
import { contentOnly, makeRecordId, runCommand, sealText } from './run';

/** A step that a request has taken, with the time spent on it, if it is to be logged. */
export type AddStepInput = TakenStep & { readonly request: RecordId; readonly time?: RequestTime | null };

/** Adds a step to a request. Fails at `step`, `on`, `validUntil` and the fields of the time. */
export async function addRequestStep(
  services: Services,
  { request, time = null, ...taken }: AddStepInput,
): Promise<Result<Receipt>> {
  const entryId = makeRecordId(services);
  return await runCommand(services, 'addRequestStep', async (reader) => {
    const found = await findRequest(services, reader, request);
    if (!found.ok) return found;
    const stepped = withStep(found.value, taken);
    if (!stepped.ok) return stepped;
    if (time === null) return succeed({ changes: [stepped.value] });
    const input = timeInput(found.value.content, time, { request, step: taken.step });
    const logged = await decideEntry(services, reader, entryId, input);
    return logged.ok ? succeed({ changes: [stepped.value, logged.value] }) : logged;
  });
}

/** Which step of a request is corrected, by its index in the record, and what it should say. */
export type CorrectStepInput = {
  readonly request: RecordId;
  readonly index: number;
  readonly step: DocumentStep;
  readonly on: Day;
};

/**
 * Corrects a step. The record keeps what it said before, and time that was logged for the step moves with it. Fails at
 * `step` and `on`.
 */
export async function correctRequestStep(
  services: Services,
  { request, index, step, on }: CorrectStepInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'correctRequestStep', async (reader) => {
    const found = await findRequest(services, reader, request);
    if (!found.ok) return found;
    const { content, chain, today } = found.value;
    const before = content.steps[index];
    if (before === undefined) return failWith('no-step', 'This step no longer exists. Nothing was changed.', 'step');
    if (before.step === step && before.on === on) return failWith('same', 'The step already says that.', 'on');
    const corrected = correct(before, { step, on }, services.clock.now());
    const steps = content.steps.map((one, at) => (at === index ? corrected : one));
    const earlier = chain.steps.slice(0, chain.steps.length - content.steps.length);
    const checked = checkSteps({ opened: chain.opened, steps: [...earlier, ...steps] }, today);
    if (!checked.ok) return checked;
    const entries = before.step === step ? [] : await renamed(reader, request, content.steps, index, step);
    return succeed({
      changes: [{ type: 'documentRequest', id: request, content: { ...content, steps } }, ...entries],
    });
  });
}

function correct(
  { step, on, earlier }: DatedStep,
  corrected: Pick<DatedStep, 'step' | 'on'>,
  correctedAt: DatedStep['earlier'][number]['correctedAt'],
): DatedStep {
  return { ...corrected, earlier: [...earlier, { step, on, correctedAt }] };
}

/** The entries of a step, with its corrected name. */
async function renamed(
  reader: Reader,
  request: RecordId,
  steps: readonly DatedStep[],
  index: number,
  step: DocumentStep,
): Promise<Change[]> {
  const entries = await reader.byKey('entry', 'request', request);
  return entries
    .filter((entry) => stepOfEntry(steps, { step: entry.step, day: entry.parts[0]?.day ?? null }) === index)
    .map((entry) => ({ type: 'entry', id: entry.id, content: { ...contentOnly<TimeEntry>(entry), step } }));
}

/** The day a follow-up is put off to, and why; `note` is the reason in the officer's own words. */
export type PutOffInput = {
  readonly request: RecordId;
  readonly to: Day;
  readonly reason: PutOffReason;
  readonly note?: string | null;
};

/** The longest time that a follow-up can be put off, in days. */
const longestPutOff = 366;

/** Puts the next follow-up of a request off. Fails at `to`. */
export async function putOffFollowUp(
  services: Services,
  { request, to, reason, note = null }: PutOffInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'putOffFollowUp', async (reader) => {
    const found = await findRequest(services, reader, request);
    if (!found.ok) return found;
    const { content, chain, today } = found.value;
    if (!isOpen({ steps: chain.steps, handedOver: null })) {
      return failWith('closed', 'This request is closed: nothing is due.', 'request');
    }
    if (to <= today) return failWith('not-later', `${shortDayName(to)} is not after today. Choose a later day.`, 'to');
    if (daysBetween(today, to) > longestPutOff) {
      return failWith('too-late', `${longDayName(to)} is more than a year away. Check the year.`, 'to');
    }
    const putOffNote = await sealText(services, request, 'putOffNote', note);
    const next = { ...content, putOff: { to, reason, on: today }, putOffNote };
    return succeed({ changes: [{ type: 'documentRequest', id: request, content: next }] });
  });
}

/** What holds a request up from a day on; a null cause ends the present obstacle on that day. */
export type SetObstacleInput = {
  readonly request: RecordId;
  readonly cause: ObstacleCause | null;
  readonly since: Day;
};

/**
 * Records what is holding a request up from a day on, or that nothing is anymore. An obstacle with another cause ends
 * on that day; one with the same cause only gets the new day. Fails at `cause` and `since`.
 */
export async function setObstacle(
  services: Services,
  { request, cause, since }: SetObstacleInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'setObstacle', async (reader) => {
    const found = await findRequest(services, reader, request);
    if (!found.ok) return found;
    const { content, chain, today } = found.value;
    const dated = checkStepDay(since, chain.opened, today);
    if (!dated.ok) return failWith(dated.error.code, dated.error.message, 'since');
    const present = content.obstacles.find(({ until }) => until === null);
    if (present === undefined && cause === null) return failWith('none', 'Nothing is holding it up.', 'cause');
    if (present !== undefined && present.cause !== cause && since < present.since) {
      const message = `The present obstacle began on ${shortDayName(present.since)}. Choose that day or a later one.`;
      return failWith('before', message, 'since');
    }
    const others = content.obstacles.filter((one) => one !== present || one.cause !== cause);
    const ended = others.map((one) => endOn(one, since));
    const obstacles = cause === null ? ended : [...ended, { cause, since, until: null }];
    return succeed({ changes: [{ type: 'documentRequest', id: request, content: { ...content, obstacles } }] });
  });
}
