import { recordId, type RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import { countryPolicyId, type CountryTerms } from '#shared/records/countryPolicy';
import type { PublishedCount } from '#shared/records/publishedCount';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { SampleOfficer } from '../sampleOfficers';

/**
 * The countries of the simulated unit. China, India and Bangladesh have what OIG-17-51 (April 2017) says of them:
 * limits, without a number. Invented statuses are on codes that no country has. The published counts are as if the
 * supervisor had typed them in.
 */
export function simulatedPolicies(officers: readonly SampleOfficer[], last: Day): Change[] {
  const supervisor = officers.find(({ content }) => content.role === 'supervisor')?.id ?? null;
  return [
    ...['BD', 'CN', 'IN'].map((country) => policy(country, [limitsSince2017(country, supervisor, last)])),
    ...sampleTerms(supervisor, last).map(([country, terms]) => policy(country, terms)),
    ...published.map((count) => publishedCount(count, supervisor, last)),
  ];
}

function policy(country: string, terms: readonly CountryTerms[]): Change {
  return { type: 'country', id: countryPolicyId(country), content: { owner: 'local', country, terms } };
}

function limitsSince2017(country: string, by: RecordId | null, last: Day): CountryTerms {
  return {
    from: '2017-04-01' as Day,
    status: 'limits',
    quota: null,
    rule: country === 'IN' ? null : { firstAfterDays: 30, everyDays: 30, escalateAfterContacts: 8 },
    source: 'OIG-17-51',
    entered: { on: addDays(last, -220), by },
  };
}

/** The history of each sample country, in days before today. Old terms came from a table. */
function sampleTerms(by: RecordId | null, last: Day): (readonly [string, readonly CountryTerms[]])[] {
  const terms = (ago: number, asked: Partial<CountryTerms>, isTyped = false): CountryTerms => ({
    from: addDays(last, -ago),
    status: null,
    quota: null,
    rule: null,
    source: 'Sample',
    entered: { on: addDays(last, -ago + (isTyped ? -3 : 1)), by: isTyped ? by : null },
    ...asked,
  });
  const rule = (firstAfterDays: number, everyDays: number, escalateAfterContacts: number) =>
    ({ firstAfterDays, everyDays, escalateAfterContacts });
  return [
    ['XA', [terms(226, { status: 'cooperative' })]],
    ['XB', [terms(191, { status: 'delays', rule: rule(14, 21, 6) })]],
    ['XC', [terms(107, { status: 'uncooperative', rule: rule(45, 45, 3) }, true)]],
    ['XD', [
      terms(350, { status: 'cooperative' }),
      terms(226, { status: 'delays' }),
      terms(138, { status: 'limits', quota: 6 }, true),
      terms(46, { status: 'limits', quota: 4 }, true),
    ]],
  ];
}

type Published = Pick<PublishedCount, 'status' | 'countries' | 'source'> & { readonly on: string };

/** The numbers of August 2016 are in OIG-17-51; the source of the others was not noted. */
const published: readonly Published[] = [
  { status: 'uncooperative', on: '2016-08-01', countries: 23, source: 'OIG-17-51' },
  { status: 'delays', on: '2016-08-01', countries: 62, source: 'OIG-17-51' },
  { status: 'uncooperative', on: '2017-05-01', countries: 12, source: null },
  { status: 'delays', on: '2017-05-01', countries: 47, source: null },
  { status: 'uncooperative', on: '2020-07-01', countries: 13, source: null },
  { status: 'delays', on: '2020-07-01', countries: 17, source: null },
];

function publishedCount({ status, on, countries, source }: Published, by: RecordId | null, last: Day): Change {
  return {
    type: 'publishedCount',
    id: recordId(`sample-${status}-${on}`),
    content: {
      owner: 'local', status, on: on as Day, precision: 'month', countries, source,
      entered: { on: addDays(last, -220), by },
    },
  };
}
