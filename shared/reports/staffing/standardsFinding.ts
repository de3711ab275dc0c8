import { countText } from '#shared/reports/figures';
import type { SentencePart } from './needFinding';
import { officersText } from './reasons';
import type { StaffingFigures } from './staffingFigures';

/** What the sets of standards need, and what the last one costs compared with the first. */
export function standardsFinding({ sets, asIs }: StaffingFigures, standards: number): SentencePart[] {
  const [first, ...others] = sets;
  if (first === undefined) {
    return [
      { text: standards === 0 ? 'No service standard is set yet, so “as should be” is not known.' : '', strong: true },
    ];
  }
  const needs = sets.map(({ set, need }) => `${set} needs ${officersText(need.value)}`).join(', ');
  const last = others.at(-1);
  const [base, costs] = last === undefined ? [asIs, first] : [first, last];
  const minutes = costs.need.workload - base.need.workload;
  const officers = costs.need.value - base.need.value;
  const beside = last === undefined ? 'the work as it is done' : first.set;
  return [
    { text: `${needs} officers: `, strong: true },
    { text: `${costs.set} takes ${countText(minutes)} minutes a year more than ${beside}, `, strong: false },
    { text: `${officersText(officers)} officers.`, strong: true },
  ];
}
