/** Parses a typed number from 0 up, such as `1,040`, `1.5` or `.5`; null if it is not one. */
export function parseAmount(text: string): number | null {
  const typed = text.trim();
  const isNumber = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?$|^\.\d+$/.test(typed);
  return isNumber ? Number(typed.replaceAll(',', '')) : null;
}
