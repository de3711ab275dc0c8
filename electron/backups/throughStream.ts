import { pipeline, type Transform } from 'node:stream';

/** Sends pieces through a stream, such as one that compresses. An error on either side is thrown to the reader. */
export async function* throughStream(pieces: AsyncIterable<Buffer>, stream: Transform): AsyncGenerator<Buffer> {
  // The reader gets the error: pipeline passes it to the stream that is read here.
  pipeline(pieces, stream, () => undefined);
  yield* stream as AsyncIterable<Buffer>;
}
