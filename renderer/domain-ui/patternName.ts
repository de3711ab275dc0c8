import { shiftsOf } from '#shared/time/nightShifts';
import { patternOf } from '#shared/time/schedulePatterns';

/** The name of a schedule's pattern. */
export function patternName(days: Parameters<typeof patternOf>[0]): string {
  const pattern = patternOf(shiftsOf(days));
  return pattern === null ? 'my own' : patternNames[pattern];
}

const patternNames = {
  'five eights': 'five days of 8 h',
  'five-four-nine': '5-4/9',
  'four tens': 'four days of 10 h',
} as const;
