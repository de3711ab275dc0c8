import { succeed, type Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';

/** A file to save as the user chooses: `kind` names the format in the dialog. */
export type SaveBytesInput = {
  readonly suggestedName: string;
  readonly extension: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
};

/**
 * Writes bytes to a file that the user chooses, completely or not at all. Null if the user cancels. Fails with
 * `file-write` if the file cannot be written; nothing is left behind.
 */
export async function saveBytes(
  { platform }: Pick<Services, 'platform'>,
  { bytes, ...question }: SaveBytesInput,
): Promise<Result<{ readonly path: string } | null>> {
  const begun = await platform.invoke('files.begin', question);
  if (!begun.ok || begun.value === null) return begun.ok ? succeed(null) : begun;
  const { handle } = begun.value;
  for (let at = 0; at < bytes.length; at += bytesPerChunk) {
    const taken = await platform.invoke('files.append', { handle, bytes: bytes.slice(at, at + bytesPerChunk) });
    if (!taken.ok) return taken;
  }
  return await platform.invoke('files.commit', { handle });
}

const bytesPerChunk = 1024 * 1024;
