import { compareText } from '#shared/base/compareText';

/** One input of a report: its name, and the records that its digest covers. */
export type ReportInput = { readonly input: string; readonly content: unknown };

/**
 * The records that a report was made from, one input for each list. Its digest covers all records of the list in the
 * order of their ids. The name includes their number, such as `documentRequest 250`. Empty lists are left out.
 */
export function inputLists(lists: Readonly<Record<string, readonly { readonly id: string }[]>>): ReportInput[] {
  return Object.entries(lists)
    .filter(([, records]) => records.length > 0)
    .map(([name, records]) => ({
      input: `${name} ${records.length}`,
      content: records.toSorted((one, other) => compareText(one.id, other.id)),
    }));
}
