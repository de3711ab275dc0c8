import { compareText } from '#shared/base/compareText';

/** One input of a report: its name, and what its digest is taken of. */
export type ReportInput = { readonly input: string; readonly content: unknown };

/**
 * The records that a report was made from, one input for each list: its digest covers all records of the list in the
 * order of their ids. The name says how many there are, such as `documentRequest 250`. Empty lists are left out.
 */
export function inputLists(lists: Readonly<Record<string, readonly { readonly id: string }[]>>): ReportInput[] {
  return Object.entries(lists)
    .filter(([, records]) => records.length > 0)
    .map(([name, records]) => ({
      input: `${name} ${records.length}`,
      content: records.toSorted((one, other) => compareText(one.id, other.id)),
    }));
}
