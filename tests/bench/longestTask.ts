import type { Page } from 'playwright-core';

/**
 * The longest task of the window's main thread, in milliseconds of processor time, so that other load on the machine
 * does not count. `own` leaves out what the engine needs to draw.
 */
export type LongestTask = { readonly all: number; readonly own: number };

/** Traces the window while `act` does something in it. */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<LongestTask> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const over = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await act();
  await session.send('Tracing.end');
  await over;
  await session.detach();
  return longestOf(events);
}

/** `ts`, `dur` and the processor time `tdur` are in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
};

const drawing: ReadonlySet<string> = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);

function longestOf(events: readonly TraceEvent[]): LongestTask {
  const namesWindow = ({ name, args }: TraceEvent) => name === 'thread_name' && args.name === 'CrRendererMain';
  const windows = new Set(events.filter(namesWindow).map(threadOf));
  const ofWindow = events.filter((event) => windows.has(threadOf(event)));
  const tasks = ofWindow.filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  if (tasks.length === 0) throw new Error('the trace has no task of the window');
  const drawn = ofWindow.filter(({ name }) => drawing.has(name));
  const all = tasks.map(({ tdur = 0 }) => tdur / 1000);
  const own = tasks.map((task) => {
    const until = task.ts + (task.dur ?? 0);
    const inside = drawn.filter((one) => threadOf(one) === threadOf(task) && one.ts >= task.ts && one.ts < until);
    return ((task.tdur ?? 0) - inside.reduce((sum, { tdur = 0 }) => sum + tdur, 0)) / 1000;
  });
  return { all: Math.round(Math.max(...all)), own: Math.round(Math.max(...own)) };
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}
