import type { Generator } from '#shared/base/generator';
import type { RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { DatedStep, DocumentRequest } from '#shared/records/documentRequest';
import type { TimeEntry } from '#shared/records/timeEntry';
import { isContactStep } from '#shared/rules/documents/requestState';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';

/** A request in the sample, with its id. */
export type SampleRequest = { readonly id: RecordId; readonly content: DocumentRequest };

type EntryChange = Extract<Change, { readonly type: 'entry' }>;

/**
 * Assigns requests to the document work of the simulated days, in order of time: preparation goes to a request opened
 * around then, a contact to a step on that day, or else to one of the requests that have waited longest. Entries on the
 * day `scripted` keep their country.
 */
export function linkEntries(
  changes: readonly Change[],
  requests: readonly SampleRequest[],
  scripted: Day,
  random: Generator,
): Change[] {
  const byOfficer = new Map<RecordId, SampleRequest[]>();
  for (const request of requests) {
    byOfficer.set(request.content.officer, [...(byOfficer.get(request.content.officer) ?? []), request]);
  }
  const known: Known = { taken: new Set(), lastContact: new Map() };
  return changes.map((change) => {
    if (change.type !== 'entry' || change.content === null) return change;
    const day = change.content.parts[0]?.day;
    if (day === undefined || !documentKinds.has(change.content.kind)) return change;
    const country = day === scripted ? change.content.country : null;
    const own = byOfficer.get(change.content.officer) ?? [];
    const fitting = own.filter(
      ({ content }) => (country === null || content.country === country) && isOpenOn(content, day),
    );
    const isPreparing = change.content.kind === 'docprep';
    if (day !== scripted && random.fraction() < withoutRequest) return change;
    return isPreparing ? linkPreparing(change, fitting, day, known) : linkContact(change, fitting, day, known, random);
  });
}

/** The share of the document work that was not logged for any particular request. */
const withoutRequest = 0.4;

const documentKinds: ReadonlySet<string> = new Set(['docprep', 'followup', 'docinterview']);

/** The steps that already have an entry, and the last contact of each request. */
type Known = { readonly taken: Set<string>; readonly lastContact: Map<RecordId, Day> };

function linkPreparing(change: EntryChange, fitting: readonly SampleRequest[], day: Day, { taken }: Known): Change {
  for (const request of fitting) {
    const step = request.content.steps.find((one) => one.step === 'prepared');
    const key = `${request.id} prepared`;
    if (step === undefined || taken.has(key) || Math.abs(daysBetween(step.on, day)) > 5) continue;
    taken.add(key);
    return linked(change, request, 'prepared');
  }
  return change;
}

function linkContact(
  change: EntryChange,
  fitting: readonly SampleRequest[],
  day: Day,
  known: Known,
  random: Generator,
): Change {
  const submitted = fitting.filter(({ content }) =>
    content.steps.some(({ step, on }) => step === 'submitted' && on <= day),
  );
  for (const request of submitted) {
    const step = request.content.steps.find((one) => isContactStep(one.step) && one.on === day);
    const key = `${request.id} ${step?.step ?? ''} ${day}`;
    if (step === undefined || known.taken.has(key)) continue;
    known.taken.add(key);
    known.lastContact.set(request.id, day);
    return linked(change, request, step.step);
  }
  const chosen = longestWaiting(submitted, known, random);
  if (chosen === undefined) return change;
  known.lastContact.set(chosen.id, day);
  return linked(change, chosen, null);
}

/** Of a few requests drawn at random, the one with the oldest last contact, so that some are forgotten for a while. */
function longestWaiting(
  requests: readonly SampleRequest[],
  { lastContact }: Known,
  random: Generator,
): SampleRequest | undefined {
  const drawn = Array.from({ length: drawnAtOnce }, () => requests[random.below(requests.length)]);
  const waitsSince = ({ id, content }: SampleRequest) => lastContact.get(id) ?? content.opened;
  return drawn.reduce<SampleRequest | undefined>((longest, one) => {
    if (one === undefined || longest === undefined) return longest ?? one;
    return waitsSince(one) < waitsSince(longest) ? one : longest;
  }, undefined);
}

const drawnAtOnce = 2;

function isOpenOn({ steps, opened, handedOver, recorded }: DocumentRequest, day: Day): boolean {
  const isEnded = steps.some(({ step, on }) => on <= day && isEnding(step));
  return opened <= day && recorded <= day && !isEnded && (handedOver === null || handedOver > day);
}

function isEnding(step: DatedStep['step']): boolean {
  return step === 'issued' || step === 'refused' || step === 'expired' || step === 'withdrawn';
}

function linked(change: EntryChange, { id, content }: SampleRequest, step: TimeEntry['step']): Change {
  if (change.content === null) return change;
  return { ...change, content: { ...change.content, country: content.country, request: id, step } };
}
