import type { DatedStep, DocumentRequest, DocumentStep, Obstacle } from '#shared/records/documentRequest';
import type { Day } from '#shared/time/day';
import { presentStep, stepsInOrder } from './requestSteps';

/** Steps that close a request until another step follows. */
const closingSteps: ReadonlySet<DocumentStep> = new Set(['issued', 'refused', 'expired', 'withdrawn']);

/** Steps that count as a contact with the post, whether or not time was logged for them. */
const contactSteps: ReadonlySet<DocumentStep> = new Set(['submitted', 'interview', 'more asked for']);

/** Whether a step is a contact with the post rather than the officer's own work or the end. */
export function isContactStep(step: DocumentStep): boolean {
  return contactSteps.has(step);
}

/** Whether a step closes a request. */
export function isClosingStep(step: DocumentStep): boolean {
  return closingSteps.has(step);
}

type StatedRequest = Pick<DocumentRequest, 'steps' | 'handedOver'>;

/** The day on which a request was closed or handed over; null while it is open. */
export function closedOn({ steps, handedOver }: StatedRequest): Day | null {
  const present = presentStep({ steps });
  const closed = present !== null && isClosingStep(present.step) ? present.on : null;
  return closed ?? handedOver;
}

/** Whether a request still needs work by its officer. */
export function isOpen(request: StatedRequest): boolean {
  return closedOn(request) === null;
}

/** The first step that answered a request, issued or refused (method.md 5); null if there is none yet. */
export function answerOf({ steps }: Pick<DocumentRequest, 'steps'>): DatedStep | null {
  return stepsInOrder(steps).find(({ step }) => step === 'issued' || step === 'refused') ?? null;
}

/**
 * The current obstacle of a request, across all the records that it continues; null if there is none. An obstacle that
 * ended with a handover and continues after it with the same cause keeps its earlier start.
 */
export function presentObstacle({ obstacles }: Pick<DocumentRequest, 'obstacles'>): Obstacle | null {
  const at = obstacles.findLastIndex(({ until }) => until === null);
  const present = obstacles[at];
  if (present === undefined) return null;
  return obstacles.slice(0, at).reduceRight<Obstacle>(
    (later, one) => (one.cause === later.cause && one.until === later.since ? { ...later, since: one.since } : later),
    present,
  );
}
