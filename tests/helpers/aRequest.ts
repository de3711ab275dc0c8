import { recordId } from '#shared/base/ids';
import type { DocumentRequest, DocumentStep } from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';

/** A request with its steps as pairs, such as `['submitted', '2026-08-26']`. */
export type AskedRequest = Omit<Partial<Recorded<DocumentRequest>>, 'id' | 'steps' | 'officer' | 'opened'> & {
  readonly id?: string;
  readonly officer?: string;
  readonly opened?: string;
  readonly dates?: readonly (readonly [step: DocumentStep, on: string])[];
};

/** A passport for Honduras, recorded on the day it was opened, with the given fields replaced. */
export function aRequest({ id = 'request-1', officer = 'officer-1', dates = [], ...asked }: AskedRequest = {}) {
  const opened = (asked.opened ?? '2026-06-01') as Day;
  const request: Recorded<DocumentRequest> = {
    country: 'HN',
    post: null,
    kind: 'Passport',
    docket: 'non-detained',
    recorded: opened,
    reference: null,
    obstacles: [],
    validUntil: null,
    putOff: null,
    putOffNote: null,
    handedOver: null,
    continues: null,
    ...asked,
    id: recordId(id),
    officer: recordId(officer),
    opened,
    steps: dates.map(([step, on]) => ({ step, on: on as Day, earlier: [] })),
  };
  return request;
}
