import { expect, test } from 'vitest';
import { recountRequests } from '#shared/analysis/documents/requestTotals';
import { requestFigures, type RequestContext } from '#shared/analysis/documents/requestFigures';
import { openCounts } from '#shared/analysis/documents/ledger';
import type { RecordContents, RecordType } from '#shared/records/all';
import type { Recorded } from '#shared/records/version';
import { starterRule } from '#shared/rules/documents/countryState';
import { chainsOf } from '#shared/rules/documents/requestChain';
import { checkSteps } from '#shared/rules/documents/requestSteps';
import { sampleSeed, sampleUnit } from '#shared/sample/sampleUnit';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { addDays, dayOfWeek } from '#shared/time/days';

const now = Date.parse('2026-09-16T18:42:00Z') as Instant;
const today = '2026-09-16' as Day;
const unit = sampleUnit({ now, zone: 'America/New_York' as ZoneName, seed: sampleSeed });

function all<Type extends RecordType>(type: Type): Recorded<RecordContents[Type]>[] {
  return unit.changes.flatMap((change) =>
    change.type === type && change.content !== null
      ? [{ ...(change.content as RecordContents[Type]), id: change.id }]
      : [],
  );
}

const requests = all('documentRequest');
const chains = chainsOf(requests);
const officers = all('officer').filter(({ role }) => role === 'officer');
const entries = all('entry');

test('it has about 250 requests in a year, 60 of them to Honduras, and some from every officer', () => {
  expect([chains.length, chains.filter(({ records }) => records.at(-1)?.country === 'HN').length]).toEqual([262, 60]);
  expect(chains.every(({ opened }) => opened >= addDays(today, -366) && opened <= today)).toBe(true);
  expect(new Set(requests.map(({ officer }) => officer))).toEqual(new Set(officers.map(({ id }) => id)));
});

test('every chain could have been typed: no step is before the opening, out of order or in the future', () => {
  const problems = chains.flatMap((chain) => {
    const checked = checkSteps(chain, today);
    return checked.ok ? [] : [checked.error.message];
  });
  expect(problems).toEqual([]);
  expect(requests.every(({ recorded, opened }) => recorded >= opened && recorded <= today)).toBe(true);
});

test('some requests were handed over, and another record continues each under the same reference', () => {
  const handed = requests.filter(({ handedOver }) => handedOver !== null);
  expect(handed).toHaveLength(4);
  for (const { id, officer, country } of handed) {
    const [next] = requests.filter(({ continues }) => continues === id);
    expect([next?.country, next?.officer === officer]).toEqual([country, false]);
    expect(unit.references.get(next?.id ?? id)).toBe(unit.references.get(id));
  }
});

test('most document work names a request of its officer and country that was open then', () => {
  const byId = new Map(requests.map((request) => [request.id, request]));
  const linked = entries.filter(({ request }) => request !== null);
  expect(linked.length).toBeGreaterThan(250);
  const wrong = linked.filter(({ request, officer, country, parts }) => {
    const found = request === null ? undefined : byId.get(request);
    const isOther = found === undefined || found.officer !== officer || found.country !== country;
    return isOther || found.opened > (parts[0]?.day ?? '');
  });
  expect(wrong).toEqual([]);
});

test('every officer’s ledger has open requests, and Alder’s has some that are late', () => {
  const context: RequestContext = {
    byId: new Map(requests.map((request) => [request.id, request])),
    totals: recountRequests(entries),
    ruleOn: () => starterRule,
    isExpected: (day) => dayOfWeek(day) % 6 !== 0,
    today,
    weekStart: 0,
  };
  const rowsOf = (id: string) =>
    requests.filter(({ officer }) => officer === id).map((one) => requestFigures(one, context));
  for (const { id, alias } of officers) {
    const { open } = openCounts(rowsOf(id));
    expect([alias, open > 3]).toEqual([alias, true]);
  }
  expect(openCounts(rowsOf(unit.viewer)).late).toBeGreaterThan(1);
});

test('obstacles begin after the opening, and at most one is current', () => {
  const problems = requests.filter(({ obstacles, opened }) =>
    obstacles.some(({ since, until }) => since < opened || (until !== null && until < since))
    || obstacles.filter(({ until }) => until === null).length > 1);
  expect(problems).toEqual([]);
  expect(requests.filter(({ obstacles }) => obstacles.length > 0).length).toBeGreaterThan(40);
});
