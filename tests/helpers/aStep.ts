import type { DatedStep, DocumentStep } from '#shared/records/documentRequest';
import type { Day } from '#shared/time/day';

/** A step that was never corrected. */
export function aStep(step: DocumentStep, on: string): DatedStep {
  return { step, on: on as Day, earlier: [] };
}
