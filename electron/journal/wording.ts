/** A tail that a loss of power or a kill left without its end. */
export function tornText(segment: string, bytes: number): string {
  return `${segment}: ends in ${bytes} bytes of an unfinished line`;
}

/** A line that cannot be read, counted from 1. */
export function damagedText(segment: string, line: number): string {
  return `${placeText(segment, line)} is damaged`;
}

/** Where a line stands, counted from 1. */
export function placeText(segment: string, line: number): string {
  return `${segment}: line ${line}`;
}
