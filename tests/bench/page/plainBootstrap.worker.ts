import type { BootstrapSample } from '#shared/analysis/staffing/bootstrapSample';
import { plainBootstrap } from './plainBootstrap';

/** What the worker receives, as the program's own does. */
export type PlainRequest = { readonly sample: BootstrapSample; readonly seed: bigint; readonly replicates: number };

/** What it sends: that it has begun, then its two order statistics. */
export type PlainAnswer = 'begun' | readonly [number, number];

globalThis.addEventListener('message', ({ data }: MessageEvent<PlainRequest>) => {
  const answer = (content: PlainAnswer) => globalThis.postMessage(content);
  answer('begun');
  answer(plainBootstrap(data.sample, data.seed, data.replicates));
});
