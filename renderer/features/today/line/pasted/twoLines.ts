import type { ParsedLine } from '#shared/rules/quickEntry/lineTypes';

/** The two lines that a line says together. */
export type TwoLines = readonly [string, string];

/**
 * The two lines that a line says together, such as `training 2-3 and 3:30-4`; null unless each of them can be logged by
 * itself. The second one may leave out the activity of the first. `readAs` reads a line.
 */
export function twoLines(line: string, readAs: (line: string) => ParsedLine): TwoLines | null {
  for (const joint of line.matchAll(joints)) {
    const first = line.slice(0, joint.index).trim();
    const parsed = readAs(first);
    if (!isLog(parsed)) continue;
    const rest = line.slice(joint.index + joint[0].length).trim();
    const second = [rest, `${activityOf(parsed)} ${rest}`].find((one) => isLog(readAs(one)));
    if (second !== undefined) return [first, second];
  }
  return null;
}

/** A comma joins only before a space: `1,5 h` is a length. */
const joints = /\s*[;+&]\s*|,\s+|\s+(?:and|then|plus)\s+/giu;

function isLog({ draft }: ParsedLine): boolean {
  return draft?.action === 'log';
}

/** The words of a line that name its activity, as they are typed. */
function activityOf({ text, tokens }: ParsedLine): string {
  return tokens
    .filter(({ slot }) => slot === 'kind' || slot === 'duty' || slot === 'country')
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}
