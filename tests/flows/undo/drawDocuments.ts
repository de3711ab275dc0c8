import { recordId } from '#shared/base/ids';
import type { CountryTerms } from '#shared/records/countryPolicy';
import {
  documentSteps, obstacleCauses, putOffReasons, starterDocumentKinds, type DocumentRequest,
} from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';
import { presentStep, stepsAfter } from '#shared/rules/documents/requestSteps';
import type { Day, ZoneName } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { addMinutes } from '#shared/time/minutes';
import type { SaveRequestInput } from '#renderer/commands/documents';
import type { World } from './world';

const zone = 'America/New_York' as ZoneName;

/** A random input for each command about document requests that needs more than the schema of a record. */
export const drawDocuments = {
  saveCountry: async (world: World) => {
    const country = pick(world, ['HN', 'GT', 'XD', null]) ?? null;
    return await Promise.resolve({ country, replaces: null, terms: someTerms(world) });
  },
  importCountries: async (world: World) =>
    await Promise.resolve({
      countries: ['MX', 'CN', 'VN'].map((country) => ({ country, terms: [someTerms(world)] })),
    }),
  saveRequest: async (world: World) => await drawRequest(world),
  addRequestStep: async (world: World) =>
    await withRequest(world, ({ id, opened, steps }) => ({
      request: id,
      step: pick(world, stepsAfter(presentStep({ steps })?.step ?? null)) ?? 'submitted',
      on: addDays(presentStep({ steps })?.on ?? opened, world.generator.below(3)),
      ...(oneIn(world, 3) ? { time: requestTime(world) } : {}),
    })),
  correctRequestStep: async (world: World) =>
    await withRequest(
      world,
      ({ id, opened, steps }) => ({
        request: id,
        index: world.generator.below(steps.length),
        step: pick(world, documentSteps.slice(0, 4)) ?? 'submitted',
        on: addDays(opened, world.generator.below(9)),
      }),
      ({ steps }) => steps.length > 0,
    ),
  putOffFollowUp: async (world: World) =>
    await withRequest(world, ({ id }) => ({
      request: id,
      to: addDays('2026-10-01' as Day, world.generator.below(40)),
      reason: pick(world, putOffReasons) ?? 'other',
      note: maybeText(world),
    })),
  setObstacle: async (world: World) =>
    await withRequest(world, ({ id, opened }) => ({
      request: id,
      cause: oneIn(world, 4) ? null : (pick(world, obstacleCauses) ?? 'other'),
      since: addDays(opened, world.generator.below(9)),
    })),
  handOverRequest: async (world: World) => {
    const officers = await world.services().store.reader.all('officer');
    return await withRequest(world, ({ id, officer, opened }) => ({
      request: id,
      on: addDays(opened, world.generator.below(9)),
      to: officers.find((other) => other.id !== officer)?.id ?? null,
    }));
  },
  logOverSeveral: async (world: World) => {
    const open = (await all(world)).filter(({ handedOver }) => handedOver === null);
    const officer = pick(world, open)?.officer;
    if (officer === undefined) return null;
    const end = addMinutes(world.now(), -world.generator.below(3000));
    const shares = open
      .filter((request) => request.officer === officer)
      .map(({ id }) => ({ request: id, minutes: oneIn(world, 4) ? world.generator.below(9) : null }));
    return { officer, kind: recordId('followup'), zone, start: addMinutes(end, -60), end, shares };
  },
};

/** A new request, or a change of an existing one. */
async function drawRequest(world: World): Promise<SaveRequestInput | null> {
  const officer = pick(world, await world.services().store.reader.all('officer'))?.id;
  if (officer === undefined) return null;
  const before = pick(world, await all(world));
  const opened = addDays('2026-08-20' as Day, world.generator.below(20));
  const typed = {
    officer,
    country: pick(world, ['HN', 'GT', 'CN']) ?? 'HN',
    post: maybeText(world),
    kind: pick(world, starterDocumentKinds) ?? 'Passport',
    docket: 'non-detained',
    validUntil: null,
    continues: null,
    reference: maybeText(world),
  } as const;
  if (before !== undefined && oneIn(world, 3)) return { ...typed, opened: before.opened, id: before.id };
  const step = oneIn(world, 2) ? { step: 'prepared' as const, on: opened } : null;
  const time = oneIn(world, 3) ? requestTime(world) : null;
  return { ...typed, opened, step, time, obstacle: oneIn(world, 4) ? 'no answer' : null };
}

function requestTime(world: World) {
  const end = addMinutes(world.now(), -world.generator.below(3000));
  return { kind: recordId('docprep'), start: addMinutes(end, -25), end, zone, units: 0 };
}

/** An input for a request that its officer still has. */
async function withRequest<Input>(
  world: World,
  make: (request: Recorded<DocumentRequest>) => Input,
  isMeant: (request: DocumentRequest) => boolean = () => true,
): Promise<Input | null> {
  const requests = await all(world);
  const request = pick(world, requests.filter((one) => one.handedOver === null && isMeant(one)));
  return request === undefined ? null : make(request);
}

function someTerms(world: World): CountryTerms {
  const days = () => 1 + world.generator.below(60);
  const someDay = () => addDays('2026-09-01' as Day, world.generator.below(60));
  const rule = { firstAfterDays: days(), everyDays: days(), escalateAfterContacts: days() };
  const entered = { on: someDay(), by: null };
  return { from: someDay(), status: null, quota: null, rule, source: maybeText(world), entered };
}

async function all(world: World): Promise<Recorded<DocumentRequest>[]> {
  return await world.services().store.reader.all('documentRequest');
}

function pick<Item>({ generator }: World, items: readonly Item[]): Item | undefined {
  return items[generator.below(items.length)];
}

function oneIn({ generator }: World, count: number): boolean {
  return generator.below(count) === 0;
}

function maybeText(world: World): string | null {
  return oneIn(world, 2) ? `text ${world.generator.below(100_000)}` : null;
}
