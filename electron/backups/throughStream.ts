import { pipeline, type Transform } from 'node:stream';

/** Sends pieces through a stream, such as one that compresses. An error on either side ends the reading with it. */
export async function* throughStream(pieces: AsyncIterable<Buffer>, stream: Transform): AsyncGenerator<Buffer> {
  // The error is the reader's: pipeline hands it to the stream that is read here.
  pipeline(pieces, stream, () => undefined);
  yield* stream as AsyncIterable<Buffer>;
}
