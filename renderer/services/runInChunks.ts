/** Carries out long work piece by piece, so that keys and drawing get their turn in between; `onPiece` hears what each piece yields. */
export async function runInChunks<Piece, Outcome>(
  work: Generator<Piece, Outcome>,
  onPiece?: (piece: Piece) => void,
): Promise<Outcome> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    onPiece?.(step.value);
    await yieldToEventLoop();
  }
}

/** The same work, given up between two pieces once `signal` stopped it: its outcome is null then. */
export function* untilStopped<Piece, Outcome>(
  work: Generator<Piece, Outcome>,
  signal: AbortSignal,
): Generator<Piece, Outcome | null> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    yield step.value;
    if (signal.aborted) return null;
  }
}

/** Lets the window do what else waits. */
export async function yieldToEventLoop(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
