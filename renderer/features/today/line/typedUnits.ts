import { prepareTyped } from '#shared/time/typedText';

/** A typed or dictated number of units up to 9,999: `12`, `x12`, `12 cases`, `twelve`; null if it is not one. */
export function readTypedUnits(text: string): number | null {
  const [, figure] = /^x?\s*(\d{1,4})(?:\s*x|\s+[a-z-]+)?[.,]?$/iu.exec(prepareTyped(text).text.trim()) ?? [];
  return figure === undefined ? null : Number(figure);
}
