import { useMemo } from 'react';
import type { RequestFigures } from '#shared/analysis/documents/requestFigures';
import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import { countedText } from '#shared/reports/figures';
import { stepNames } from '#shared/rules/documents/requestSteps';
import type { LineRequest } from '#shared/rules/quickEntry/lineRequests';
import type { Day } from '#shared/time/day';
import { useOwnRequests, useReferences } from '#renderer/queries/documents';
import { useSettings } from '#renderer/queries/settings';

/** The officer's open requests, for the line: the one whose follow-up is due first comes first, then by reference. */
export function useLineRequests(officer: RecordId, today: Day): readonly LineRequest[] {
  const weekStart = useSettings()?.weekStart ?? 0;
  const own = useOwnRequests(officer, { today, weekStart });
  const open = useMemo(() => own?.rows.filter(({ closed }) => closed === null), [own]);
  const references = useReferences(open);
  return useMemo(
    () => (open ?? []).toSorted(byDue(references)).map((figures) => ({
      id: figures.request.id,
      country: figures.request.country,
      opened: figures.chain.opened,
      reference: references.get(figures.request.id) ?? null,
      step: figures.step?.step ?? null,
      detail: detailOf(figures),
    })),
    [open, references],
  );
}

function detailOf({ step, days, late, request: { kind } }: RequestFigures): string {
  const name = step === null ? 'opened' : stepNames[step.step];
  return [kind, name, countedText(days, 'day'), ...(late > 0 ? [`${late} d late`] : [])].join(', ');
}

function byDue(references: ReadonlyMap<RecordId, string>) {
  const placeOf = ({ followUp, request }: RequestFigures) =>
    `${followUp.due ?? '9999'} ${references.get(request.id) ?? ''}`;
  return (one: RequestFigures, other: RequestFigures) => compareText(placeOf(one), placeOf(other));
}
