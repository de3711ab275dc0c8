import { recordId } from '#shared/base/ids';
import type { Officer } from '#shared/records/officer';
import { starterKinds } from '#shared/records/starterKinds';
import { defaultUnits } from '#shared/rules/terms';
import { zoneAt } from '#shared/rules/zoneOn';
import { addMinutes, floorToMinute } from '#shared/time/minutes';
import type { RequestTime } from '#renderer/commands/documents';
import type { Services } from '#renderer/services/services';

/** Some minutes of work of a starter kind that end now, with the usual units of that kind. */
export function timeEndingNow(
  { clock }: Pick<Services, 'clock'>,
  officer: Pick<Officer, 'zones'>,
  kind: string,
  minutes: number,
): RequestTime {
  const end = floorToMinute(clock.now());
  const terms = starterKinds.find(({ id }) => id === kind)?.terms[0];
  const usual = terms === undefined ? null : defaultUnits(terms);
  return {
    kind: recordId(kind),
    start: addMinutes(end, -minutes),
    end,
    zone: zoneAt(officer, end),
    units: usual === 'typed' ? 1 : usual,
  };
}
