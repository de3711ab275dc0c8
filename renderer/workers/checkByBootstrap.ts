import { failWith, succeed, type Result } from '#shared/base/result';
import type { BootstrapCheck } from '#shared/analysis/staffing/bootstrap';
import type { BootstrapRequest, BootstrapResponse } from './runBootstrap';

/** Draws a bootstrap while the page stays responsive. Null if `signal` stopped it. */
export type CheckByBootstrap = (
  request: BootstrapRequest,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<Result<BootstrapCheck | null>>;

/** Draws in a worker of its own; stopping terminates the worker at once. Fails with `bootstrap` if it crashes. */
export const checkByBootstrap: CheckByBootstrap = async (request, onProgress, signal) => {
  if (signal.aborted) return succeed(null);
  const worker = new Worker(new URL('bootstrap.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Result<BootstrapCheck | null>>((resolve) => {
      signal.addEventListener('abort', () => resolve(succeed(null)));
      worker.addEventListener('error', () =>
        resolve(failWith('bootstrap', 'The check could not be computed to its end. The figures are unchanged.')),
      );
      worker.addEventListener('message', ({ data }: MessageEvent<BootstrapResponse>) => {
        if (data.is === 'progress') onProgress(data.share);
        else resolve(succeed(data.check));
      });
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
};
