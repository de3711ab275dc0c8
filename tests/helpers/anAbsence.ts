import { recordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Day } from '#shared/time/day';

/** A whole day of leave taken on Wednesday, September 16, with the given fields replaced. */
export function anAbsence(asked: Partial<Absence> = {}): Absence {
  return {
    officer: recordId('officer-1'),
    reason: 'leave',
    state: 'taken',
    first: '2026-09-16' as Day,
    last: asked.first ?? ('2026-09-16' as Day),
    hours: null,
    note: null,
    ...asked,
  };
}
