import type { BootstrapSample } from '#shared/analysis/staffing/bootstrapSample';
import { seededGenerator } from '#shared/base/generator';
import type { PlainAnswer, PlainRequest } from './plainBootstrap.worker';

/**
 * Milliseconds of the check and of the plain loop, each in a worker of its own, from the first replicate to the answer,
 * and of the check with the start of its worker. The order statistics say that both did the same.
 */
export type TimedBootstrap = {
  readonly draws: number;
  readonly whole: number;
  readonly plain: number;
  readonly quantiles: readonly [number, number];
  readonly plainQuantiles: readonly [number, number];
};

const replicates = 9_999;
const seed = 20_260_916n;

/** Runs the check of 30 officers with 12 kinds in its worker. */
export async function bootstrapInWorker(): Promise<Pick<TimedBootstrap, 'draws' | 'whole' | 'quantiles'>> {
  // Loaded as the program loads it.
  const { checkByBootstrap } = await import('#renderer/workers/checkByBootstrap');
  const started = performance.now();
  let begun = 0;
  const request = { sample: benchSample(), seed, replicates };
  const onProgress = () => (begun ||= performance.now());
  const check = await checkByBootstrap(request, onProgress, new AbortController().signal);
  if (!check.ok || check.value === null) throw new Error('The check did not finish.');
  const ended = performance.now();
  return { draws: ended - begun, whole: ended - started, quantiles: check.value.quantiles };
}

async function plainInWorker(): Promise<Pick<TimedBootstrap, 'plain' | 'plainQuantiles'>> {
  const worker = new Worker(new URL('plainBootstrap.worker.ts', import.meta.url), { type: 'module' });
  const request: PlainRequest = { sample: benchSample(), seed, replicates };
  const found = await new Promise<Pick<TimedBootstrap, 'plain' | 'plainQuantiles'>>((resolve) => {
    let begun = 0;
    worker.addEventListener('message', ({ data }: MessageEvent<PlainAnswer>) => {
      if (data === 'begun') begun = performance.now();
      else resolve({ plain: performance.now() - begun, plainQuantiles: data });
    });
    worker.postMessage(request);
  });
  worker.terminate();
  return found;
}

/** The check and the plain loop, one after the other. */
export async function timeBootstrap(): Promise<TimedBootstrap> {
  return { ...(await bootstrapInWorker()), ...(await plainInWorker()) };
}

/** Milliseconds from stopping a check after its first progress until it has ended; null if it ran to its end. */
export async function stopBootstrap(): Promise<number | null> {
  const { checkByBootstrap } = await import('#renderer/workers/checkByBootstrap');
  const stop = new AbortController();
  let stopped = 0;
  const request = { sample: benchSample(), seed, replicates: 10_000_000 };
  const onProgress = () => {
    stopped ||= performance.now();
    stop.abort();
  };
  const check = await checkByBootstrap(request, onProgress, stop.signal);
  return check.ok && check.value === null ? performance.now() - stopped : null;
}

/** Thirty officers with twelve kinds: whole minutes and units of a study of six weeks. */
export function benchSample(): BootstrapSample {
  const [officers, kinds] = [30, 12];
  const random = seededGenerator(7n);
  const drawn = (count: number, low: number, width: number) =>
    Float64Array.from({ length: count }, () => low + random.below(width));
  const units = drawn(officers * kinds, 20, 60);
  const minutes = units.map((count) => count * 15 + random.below(200));
  const caseMinutes = Float64Array.from({ length: officers }, (_, officer) =>
    minutes.subarray(officer * kinds, (officer + 1) * kinds).reduce((sum, value) => sum + value, 0),
  );
  return {
    officers, kinds, minutes, units, caseMinutes,
    supportMinutes: drawn(officers, 1200, 600),
    yearly: drawn(kinds, 500, 9000),
    fixedWork: 0,
    availableMinutes: 105_600,
    dutyMinutes: 43_638,
  };
}
