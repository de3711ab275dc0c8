import type { JournalLine } from '#shared/contract/ipc';
import { frameLine } from '../../electron/journal/frame';

/** A whole journal line with its checksum and any payload. */
export function frameJournalLine(line: JournalLine): Buffer {
  return frameLine(line);
}
