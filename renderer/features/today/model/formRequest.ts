import type { DocumentStep } from '#shared/records/documentRequest';
import type { TimeEntry } from '#shared/records/timeEntry';
import { countryName, readCountryName } from '#shared/rules/countries';
import { stepNames, stepsAfter } from '#shared/rules/documents/requestSteps';
import type { LineRequest } from '#shared/rules/quickEntry/lineRequests';
import type { Day } from '#shared/time/day';
import type { Option } from '#renderer/ui/form/Select';
import type { EntryFields } from './entryFields';

type Chosen = Pick<EntryFields, 'country' | 'request' | 'step'>;
type Before = Pick<TimeEntry, 'country' | 'request' | 'step'> | null;

/** The open requests of the typed country on a day, the likeliest first. */
export function requestsOf(typed: string, day: Day, requests: readonly LineRequest[]): readonly LineRequest[] {
  const code = readCountryName(typed);
  return requests.filter(({ country, opened }) => country === code && opened <= day);
}

/**
 * The fields after another country was typed. A request is for one country, so that another one drops it; the country
 * of the entry to change brings its own request back. A new entry gets the only open request of its country, as in the
 * line.
 */
export function withCountry(
  values: Chosen,
  country: string,
  { before, open }: { readonly before: Before; readonly open: readonly LineRequest[] },
): Chosen {
  const code = readCountryName(country);
  if (code === readCountryName(values.country)) return { ...values, country };
  if (before !== null && before.country === code) {
    return { country, request: before.request ?? '', step: before.step ?? '' };
  }
  const [only, second] = open;
  const isOnly = before === null && second === undefined;
  return { country, request: isOnly ? (only?.id ?? '') : '', step: '' };
}

/**
 * Says that another country takes the entry away from its request; undefined if the entry keeps its request or has
 * none.
 */
export function droppedWords(before: Before, { country, request }: Chosen): string | undefined {
  if (before === null || before.request === null || before.country === null) return undefined;
  if (request !== '' || readCountryName(country) === before.country) return undefined;
  return `With another country, the entry is no longer for its request of ${countryName(before.country)}.`;
}

/** The choices of the request. One that is chosen and no longer open stays a choice. */
export function requestOptions(open: readonly LineRequest[], chosen: string): readonly Option<string>[] {
  const isOpen = chosen === '' || open.some(({ id }) => id === chosen);
  return [
    { value: '', label: 'none' },
    ...open.map(({ id, reference, detail }) => ({
      value: id, label: reference === null ? detail : `${reference}: ${detail}`,
    })),
    ...(isOpen ? [] : [{ value: chosen, label: 'one that is not open' }]),
  ];
}

/**
 * The choices of the step that an open request can take now. The entry to change can also name the step that the
 * request has reached, and keep the one that it names.
 */
export function stepOptions(
  open: readonly LineRequest[],
  chosen: string,
  before: Before,
): readonly Option<DocumentStep | ''>[] {
  const request = open.find(({ id }) => id === chosen);
  const next = request === undefined ? [] : stepsAfter(request.step);
  const reached = before === null ? null : (request?.step ?? null);
  const own = before?.request === chosen ? before.step : null;
  const steps = new Set([own, reached, ...next].filter((step) => step !== null));
  return [{ value: '', label: 'none' }, ...[...steps].map((step) => ({ value: step, label: stepNames[step] }))];
}

/** Says what happens to the request with the step of an entry. */
export function stepHelp(before: Before): string {
  if (before === null) return 'The request gets this step on the day of the entry.';
  return 'The request gets this step on the day of the entry, unless it has it. Its other steps stay as they are.';
}

/** What names the request and its step at the end of a line; empty if nothing does. */
export function requestWords({ request, step }: Chosen, open: readonly LineRequest[]): string {
  const reference = open.find(({ id }) => id === request)?.reference ?? '';
  return [reference, step === '' ? '' : stepNames[step].toLowerCase()].filter((word) => word !== '').join(' ');
}
