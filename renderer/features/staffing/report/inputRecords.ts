import type { Staffing } from '../useStaffing';

/** The records that the figures rest on besides the totals, so that a report has their digests too. */
export function inputRecords({
  chosen,
  input,
  records,
  unit,
}: Staffing): { readonly input: string; readonly content: unknown }[] {
  const plans = records.plans.filter((plan) => plan.unit === (unit?.id ?? null));
  return [
    ...(chosen.set === null ? [] : [{ input: `weights ${chosen.set.id}`, content: chosen.set }]),
    ...input.standards.map((standard) => ({ input: `standard ${standard.id}`, content: standard })),
    ...plans.map((plan) => ({ input: `yearPlan ${plan.id}`, content: plan })),
    ...input.cases.map(({ docket, cases, classes }) => ({
      input: `cases ${docket}`,
      content: { docket, cases, classes: [...classes] },
    })),
  ];
}
