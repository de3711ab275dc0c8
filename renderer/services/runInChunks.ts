import { yieldToEventLoop } from '#renderer/platform/yieldToEventLoop';

/**
 * Runs long work in chunks and lets input and rendering happen in between. `onChunk` receives what each chunk yields.
 */
export async function runInChunks<Chunk, Outcome>(
  work: Generator<Chunk, Outcome>,
  onChunk?: (chunk: Chunk) => void,
): Promise<Outcome> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    onChunk?.(step.value);
    await yieldToEventLoop();
  }
}

/** The same work, abandoned between two chunks once `signal` is aborted; its outcome is then null. */
export function* untilStopped<Chunk, Outcome>(
  work: Generator<Chunk, Outcome>,
  signal: AbortSignal,
): Generator<Chunk, Outcome | null> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    yield step.value;
    if (signal.aborted) return null;
  }
}
