import { useEffect, useMemo, useRef, useState } from 'react';
import { usualReplicates, type BootstrapCheck } from '#shared/analysis/staffing/bootstrap';
import { bootstrapSample } from '#shared/analysis/staffing/bootstrapSample';
import { useServices } from '#renderer/services/useServices';
import type { Staffing } from '../useStaffing';

/** A check that is running, has failed or is done. */
export type BootstrapRun =
  | { readonly is: 'running'; readonly share: number }
  | { readonly is: 'failed'; readonly message: string }
  | { readonly is: 'done'; readonly check: BootstrapCheck };

/** The check of the need as is: null before it was started, and again when the figures change. */
export type BootstrapOfNeed = {
  readonly run: BootstrapRun | null;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly officers: number;
};

/** Resamples the officers of the study in a worker, with a new seed each time. */
export function useBootstrap({ input, figures }: Staffing): BootstrapOfNeed {
  const { checkByBootstrap, random } = useServices();
  const { units, year } = figures.asIs.input;
  const sample = useMemo(
    () => bootstrapSample(input.measured.table, units, year),
    [input.measured.table, units, year],
  );
  const [state, setState] = useState<{ readonly of: typeof sample; readonly run: BootstrapRun | null } | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), [sample]);
  const show = (run: BootstrapRun | null) => setState({ of: sample, run });
  const start = async () => {
    const own = new AbortController();
    stop.current = own;
    show({ is: 'running', share: 0 });
    const seed = new DataView(Uint8Array.from(random.bytes(8)).buffer).getBigUint64(0);
    const onProgress = (share: number) => {
      if (!own.signal.aborted) show({ is: 'running', share });
    };
    const done = await checkByBootstrap({ sample, seed, replicates: usualReplicates }, onProgress, own.signal);
    if (own.signal.aborted) return;
    if (!done.ok) show({ is: 'failed', message: done.error.message });
    else show(done.value === null ? null : { is: 'done', check: done.value });
  };
  const cancel = () => {
    stop.current?.abort();
    show(null);
  };
  return {
    run: state?.of === sample ? state.run : null,
    start: () => void start(),
    cancel,
    officers: sample.officers,
  };
}
