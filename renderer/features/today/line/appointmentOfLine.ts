import { countryName } from '#shared/rules/countries';
import type { LineDraft } from '#shared/rules/quickEntry/lineTypes';
import { minuteOfDay } from '#shared/time/zones';
import type { StaticFacts } from '../model/dayFacts';
import { minutesOf } from '../model/spans';

type PlanDraft = Extract<LineDraft, { readonly action: 'plan' }>;

/** The planned minutes if the line gives none, as in the form. */
const usualMinutes = 30;

/** The fields of the appointment form that a line plans, as the form stores them unsaved. */
export function appointmentFields({ zone }: Pick<StaticFacts, 'zone'>, draft: PlanDraft) {
  const { kind, duty, country, note, day, start, end } = draft;
  return {
    kind,
    country: country === null ? '' : countryName(country),
    day,
    start: start === null ? null : minuteOfDay(start, zone),
    end: start === null || end === null ? usualMinutes : minutesOf({ start, end }),
    duty: duty ?? '',
    title: note,
  };
}
