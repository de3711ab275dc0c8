import { bootstrapNeed, type BootstrapCheck } from '#shared/analysis/staffing/bootstrap';
import type { BootstrapSample } from '#shared/analysis/staffing/bootstrapSample';

/** What the worker receives: the officers to draw from, the seed to print, and how many replicates. */
export type BootstrapRequest = {
  readonly sample: BootstrapSample;
  readonly seed: bigint;
  readonly replicates: number;
};

/** What the worker sends: the share done, from 0 to 1, now and then; finally the check. */
export type BootstrapResponse =
  | { readonly is: 'progress'; readonly share: number }
  | { readonly is: 'done'; readonly check: BootstrapCheck };

/** Draws the replicates and reports progress. */
export function runBootstrap(
  { sample, seed, replicates }: BootstrapRequest,
  answer: (content: BootstrapResponse) => void,
): void {
  const steps = bootstrapNeed(sample, seed, replicates);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) answer({ is: 'progress', share: step.value });
  answer({ is: 'done', check: step.value });
}
