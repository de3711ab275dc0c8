import { seededGenerator, type Generator } from '#shared/base/generator';
import type { RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { DocumentRequest } from '#shared/records/documentRequest';
import type { Day } from '#shared/time/day';
import { addDays, utcMidnight } from '#shared/time/days';
import { sampleId, type SampleOfficer } from '../sampleOfficers';
import { drawRequest } from './drawRequest';
import { linkEntries, type SampleRequest } from './linkEntries';
import { simulatedCountries } from './simulatedCountries';

/** What the simulated requests depend on. `days` are the changes of the simulated days. */
export type SampleRequestsInput = {
  readonly officers: readonly SampleOfficer[];
  readonly days: readonly Change[];
  readonly last: Day;
  readonly seed: bigint;
};

/**
 * A year of simulated requests, the days with their document work assigned to them, and each request's local reference
 * in plain text, since only the program can seal it.
 */
export type SampleRequests = {
  readonly requests: readonly Change[];
  readonly days: readonly Change[];
  readonly references: ReadonlyMap<RecordId, string>;
};

/** Simulates the officers' requests. They use a separate generator, so that the days stay as they were drawn. */
export function sampleRequests({ officers, days, last, seed }: SampleRequestsInput): SampleRequests {
  const random = seededGenerator(seed ^ ownNumbers);
  const writers = officers.filter(({ content }) => content.role === 'officer');
  const drawn = simulatedCountries().flatMap((country) =>
    Array.from({ length: country.requests }, () => {
      const officer = writers[random.below(writers.length + 2) % writers.length] as SampleOfficer;
      return identified(drawRequest(country, officer, last, random), random);
    }),
  );
  const putOff = putSomeOff(drawn, last);
  const all = [...putOff, ...handSomeOver(putOff, writers, last, random)].toSorted(byId);
  const requests = withHandovers(all);
  return {
    requests: requests.map(({ id, content }): Change => ({ type: 'documentRequest', id, content })),
    days: linkEntries(days, requests, last, random),
    references: referencesOf(requests),
  };
}

const ownNumbers = 0xd0c5n;

function identified(content: DocumentRequest, random: Generator): SampleRequest {
  return { id: sampleId(utcMidnight(content.opened), random), content };
}

/** Every ninth open request was put off for a week. */
function putSomeOff(requests: readonly SampleRequest[], last: Day): SampleRequest[] {
  return requests.map((request, index) => {
    const isOpen = request.content.validUntil === null && request.content.steps.length < 5;
    if (index % 9 !== 0 || !isOpen) return request;
    const putOff = { to: addDays(last, 7), reason: 'papers awaited', on: last } as const;
    return { ...request, content: { ...request.content, putOff } };
  });
}

/** How many requests went to another officer. */
const handovers = 4;

/** The records that continue requests handed over two weeks ago. */
function handSomeOver(
  requests: readonly SampleRequest[],
  writers: readonly SampleOfficer[],
  last: Day,
  random: Generator,
): SampleRequest[] {
  const on = addDays(last, -14);
  const fitting = requests.filter(({ content }) => content.opened < addDays(on, -30) && isOpenOn(content, on));
  return fitting.slice(0, handovers).flatMap(({ id, content }, index) => {
    const others = writers.filter((writer) => writer.id !== content.officer && writer.docket === content.docket);
    const next = others[index % others.length];
    if (next === undefined) return [];
    const steps = content.steps.filter((step) => step.on > on);
    const obstacles = content.obstacles
      .filter(({ until }) => until === null || until > on)
      .map((one) => ({ ...one, since: one.since > on ? one.since : on }));
    const goesOn = { ...content, officer: next.id, recorded: on, steps, obstacles, continues: id };
    return [{ id: sampleId(utcMidnight(on), random), content: goesOn }];
  });
}

/** The records that were handed over, which end on the day on which another one continues them. */
function withHandovers(requests: readonly SampleRequest[]): SampleRequest[] {
  const handedOn = new Map(requests.map(({ content }) => [content.continues, content.recorded]));
  return requests.map((request) => {
    const on = handedOn.get(request.id);
    if (on === undefined) return request;
    const { content } = request;
    const obstacles = content.obstacles
      .filter(({ since }) => since <= on)
      .map((one) => ({ ...one, until: one.until === null || one.until > on ? on : one.until }));
    const steps = content.steps.filter((step) => step.on <= on);
    return { ...request, content: { ...content, steps, obstacles, validUntil: null, putOff: null, handedOver: on } };
  });
}

function isOpenOn({ steps }: DocumentRequest, day: Day): boolean {
  return !steps.some(({ step, on }) => on <= day && ['issued', 'refused', 'expired', 'withdrawn'].includes(step));
}

/** `L-0201` and so on, in the order of ids. A record that continues another one keeps its reference. */
function referencesOf(requests: readonly SampleRequest[]): ReadonlyMap<RecordId, string> {
  const references = new Map<RecordId, string>();
  for (const { id, content } of requests) {
    const earlier = content.continues === null ? undefined : references.get(content.continues);
    references.set(id, earlier ?? `L-${String(firstNumber + references.size).padStart(4, '0')}`);
  }
  return references;
}

const firstNumber = 201;

function byId(one: SampleRequest, other: SampleRequest): number {
  return one.id < other.id ? -1 : 1;
}
