import type { RecordId } from '#shared/base/ids';
import type { FollowUpRule } from '#shared/records/countryPolicy';
import type { DatedStep, DocumentRequest, Obstacle } from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';
import { ageBandOf, type AgeBandId } from '#shared/rules/documents/ageBands';
import {
  daysLate, followUpGroup, nextFollowUp, type FollowUp, type FollowUpGroup,
} from '#shared/rules/documents/followUps';
import { chainOf, type RequestChain } from '#shared/rules/documents/requestChain';
import { closedOn, isContactStep, presentObstacle } from '#shared/rules/documents/requestState';
import { presentStep } from '#shared/rules/documents/requestSteps';
import { validityOn, type Validity } from '#shared/rules/documents/validity';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import type { WeekStart } from '#shared/time/workCalendar';
import type { RequestCell, RequestTotals } from './requestTotals';

/**
 * What the figures of requests are computed from. `byId` has every request in the folder, since a request may continue
 * another officer's; `ruleOn` returns the rule of a country on a day, `isExpected` whether the officer is expected to
 * work on a day.
 */
export type RequestContext = {
  readonly byId: ReadonlyMap<RecordId, Recorded<DocumentRequest>>;
  readonly totals: ReadonlyMap<RecordId, RequestTotals>;
  readonly ruleOn: (country: string, day: Day) => FollowUpRule;
  readonly isExpected: (day: Day) => boolean;
  readonly today: Day;
  readonly weekStart: WeekStart;
};

/** How the ledger groups a request: by its next follow-up, by an issued document that ends soon, or as closed. */
export type RequestGroup = FollowUpGroup | 'ending' | 'closed';

/**
 * What the ledger shows about a request on a day, across all the records that it continues. `days` counts from the
 * opening to the day, or to the day it was closed or handed over. `minutes` are whole minutes of the entries that name
 * it. `contacts` counts contacts with the post: steps that are contacts, and the units of follow-ups. `late` is in
 * days, 0 if nothing is overdue. `validity` exists only for an issued document.
 */
export type RequestFigures = {
  readonly request: Recorded<DocumentRequest>;
  readonly chain: RequestChain;
  readonly cells: readonly RequestCell[];
  readonly step: DatedStep | null;
  readonly closed: Day | null;
  readonly days: number;
  readonly band: AgeBandId;
  readonly minutes: number;
  readonly contacts: number;
  readonly lastContact: Day | null;
  readonly followUp: FollowUp;
  readonly late: number;
  readonly group: RequestGroup;
  readonly obstacle: Obstacle | null;
  readonly validity: Validity | null;
};

/** Computes what the ledger shows about a request. */
export function requestFigures(request: Recorded<DocumentRequest>, context: RequestContext): RequestFigures {
  const { byId, totals, today } = context;
  const chain = chainOf(request, byId);
  const cells = chain.records.flatMap(({ id }) => totals.get(id)?.cells ?? []);
  const closed = closedOn({ steps: chain.steps, handedOver: request.handedOver });
  const days = Math.max(0, daysBetween(chain.opened, closed ?? today));
  const contacts = contactDays(chain, cells);
  const followUp = followUpOf(request, chain, contacts, context);
  const step = presentStep(chain);
  const validity = step?.step === 'issued' ? validityOn(request.validUntil, today) : null;
  return {
    request,
    chain,
    cells,
    step,
    closed,
    days,
    band: ageBandOf(days),
    minutes: cells.reduce((sum, { minutes }) => sum + minutes, 0),
    contacts: contacts.length,
    lastContact: contacts.at(-1) ?? null,
    followUp,
    late: daysLate(followUp.due, today),
    group: groupOf(closed, followUp, validity, context),
    obstacle: presentObstacle(chain),
    validity,
  };
}

function groupOf(
  closed: Day | null,
  { due }: FollowUp,
  validity: Validity | null,
  { today, weekStart }: RequestContext,
): RequestGroup {
  if (closed === null) return followUpGroup(due, today, weekStart);
  return validity?.look === 'early' || validity?.look === 'urgent' ? 'ending' : 'closed';
}

/** The next follow-up if one more contact were logged on the day of the context; null for a closed request. */
export function followUpAfterContact(
  { request, chain, cells, closed }: RequestFigures,
  context: RequestContext,
): FollowUp | null {
  if (closed !== null) return null;
  return followUpOf(request, chain, [...contactDays(chain, cells), context.today], context);
}

/**
 * The days of the contacts with the post, in order: one for each step that is a contact, and one for each unit of the
 * follow-ups and interviews logged without a step. Preparing papers counts documents and is not a contact.
 */
export function contactDays({ steps }: Pick<RequestChain, 'steps'>, cells: readonly RequestCell[]): readonly Day[] {
  const ofSteps = steps.filter(({ step }) => isContactStep(step)).map(({ on }) => on);
  const ofEntries = cells
    .filter(({ step, kind }) => step === null && kind !== preparation)
    .flatMap(({ day, units }) => Array.from({ length: units }, () => day));
  return [...ofSteps, ...ofEntries].toSorted();
}

const preparation: string = 'docprep';

function followUpOf(
  request: Recorded<DocumentRequest>,
  chain: RequestChain,
  contacts: readonly Day[],
  { ruleOn, isExpected }: RequestContext,
): FollowUp {
  const submitted = chain.steps.filter(({ step }) => step === 'submitted').map(({ on }) => on);
  return nextFollowUp({
    isClosed: closedOn({ steps: chain.steps, handedOver: request.handedOver }) !== null,
    steps: chain.steps,
    // A submission starts its own kind of interval, so it is not among the contacts here.
    contacts: withoutOnce(contacts, submitted),
    putOff: request.putOff,
    ruleOn: (day) => ruleOn(request.country, day),
    isExpected,
  });
}

/** The days without one occurrence of each day that is taken out. */
function withoutOnce(days: readonly Day[], taken: readonly Day[]): readonly Day[] {
  const left = [...taken];
  return days.filter((day) => {
    const at = left.indexOf(day);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
