import type { JournalLine } from '#shared/contract/ipc';
import { frameLine } from '../../electron/journal/frame';

/** A line as the journal writes it, whole and with its checksum, whatever its payload says. */
export function frameJournalLine(line: JournalLine): Buffer {
  return frameLine(line);
}
