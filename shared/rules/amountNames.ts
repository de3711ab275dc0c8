/** A number of whole minutes in words: `35 min`, `1 h 30 min`, `2 h`. */
export function lengthName(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** A number of units with its noun: `4 calls`, `1 call`. */
export function unitsName(units: number, noun: string): string {
  return `${units} ${noun}${units === 1 ? '' : 's'}`;
}
