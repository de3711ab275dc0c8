import { afterEach, expect, test, vi } from 'vitest';
import { checkByBootstrap } from '#renderer/workers/checkByBootstrap';
import { runBootstrap, type BootstrapRequest, type BootstrapResponse } from '#renderer/workers/runBootstrap';
import { aBootstrapSample } from '../../helpers/aBootstrapSample';

const request: BootstrapRequest = { sample: aBootstrapSample(), seed: 5n, replicates: 600 };
const made: StandInWorker[] = [];

/** Answers in later tasks, as a worker does. `act` is what it does with a request. */
class StandInWorker extends EventTarget {
  static act: (request: BootstrapRequest, worker: StandInWorker) => void;
  ended = false;

  constructor() {
    super();
    made.push(this);
  }

  postMessage(data: BootstrapRequest): void {
    setTimeout(() => StandInWorker.act(data, this), 0);
  }

  answer(data: BootstrapResponse): void {
    if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate(): void {
    this.ended = true;
  }
}

function withWorker(act: typeof StandInWorker.act): void {
  StandInWorker.act = act;
  vi.stubGlobal('Worker', StandInWorker);
}

afterEach(() => {
  vi.unstubAllGlobals();
  made.length = 0;
});

test('the check of the worker is returned after its progress, and the worker is ended', async () => {
  withWorker((data, worker) => runBootstrap(data, (content) => worker.answer(content)));
  const shares: number[] = [];
  const check = await checkByBootstrap(request, (share) => shares.push(share), new AbortController().signal);
  const found = [check.ok && check.value?.replicates, shares.length, made.map(({ ended }) => ended)];
  expect(found).toEqual([600, 3, [true]]);
});

test('stopping ends the worker at once and gives no check', async () => {
  const stop = new AbortController();
  withWorker((_, worker) => worker.answer({ is: 'progress', share: 0 }));
  const check = await checkByBootstrap(request, () => stop.abort(), stop.signal);
  expect([check, made.map(({ ended }) => ended)]).toEqual([{ ok: true, value: null }, [true]]);
});

test('a check that was stopped before it began makes no worker', async () => {
  withWorker(() => undefined);
  const check = await checkByBootstrap(request, () => undefined, AbortSignal.abort());
  expect([check, made]).toEqual([{ ok: true, value: null }, []]);
});

test('a worker that crashes is a failure with a readable message', async () => {
  withWorker((_, worker) => worker.dispatchEvent(new Event('error')));
  const check = await checkByBootstrap(request, () => undefined, new AbortController().signal);
  expect([!check.ok && check.error.code, made.map(({ ended }) => ended)]).toEqual(['bootstrap', [true]]);
});
