import type { Need } from '#shared/analysis/staffing/need';
import type { AssumptionLine } from './assumptions';
import type { SentencePart } from './needFinding';
import { countedText } from '#shared/reports/figures';
import { officersText } from './reasons';

/** Whether a single assumption closes the gap, and which one changes the need most. */
export function sensitivityFinding(lines: readonly AssumptionLine[], need: Need): SentencePart[] {
  const [most] = lines;
  if (most === undefined) return [{ text: 'There is nothing to vary yet: no need can be computed.', strong: true }];
  const [low, high] = most.ends.map((end) => officersText(end.need));
  const moves = { text: ` ${most.label} moves the need most, from ${low} to ${high}.`, strong: false };
  if (need.net >= 0) return [{ text: 'The current staff covers this need.', strong: true }, moves];
  const closing = lines.filter(({ ends }) => ends[0].need <= need.value + need.net);
  const gap = officersText(-need.net);
  const first =
    closing.length === 0
      ? `No single assumption closes the gap of ${gap} officers.`
      : `${countedText(closing.length, 'assumption')} alone could close the gap of ${gap} officers.`;
  return [{ text: first, strong: true }, moves];
}
