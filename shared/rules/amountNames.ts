/** A number of whole minutes in words: `35 min`, `1 h 30 min`, `2 h`. */
export function lengthName(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** A number of units with their noun: `4 calls`, `1 call`, `2 entries`. */
export function unitsName(units: number, noun: string): string {
  return `${units} ${units === 1 ? noun : pluralOf(noun)}`;
}

/** The plural of a regular English noun: `calls`, `entries`, `boxes`, `batches`. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}
