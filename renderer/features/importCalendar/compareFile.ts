import { recordId, type RecordId } from '#shared/base/ids';
import { newId } from '#shared/base/newId';
import { findCalendar } from '#shared/imports/calendar/findCalendar';
import { firstRules, otherwiseAtFirst } from '#shared/imports/calendar/firstRules';
import type { ImportPlan } from '#shared/imports/calendar/importPlan';
import type { CalendarReading, ReadingProgress } from '#shared/imports/calendar/calendarReading';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { ImportNames } from '#shared/rules/plannedWork';
import type { Day, ZoneName } from '#shared/time/day';
import { officerDayAt } from '#shared/rules/zoneOn';
import { runInChunks, untilStopped } from '#renderer/services/runInChunks';
import type { Services } from '#renderer/services/services';
import { planFile, type ComparedFile, type OpenedFile, type SetRules } from './planFile';

/** Zones that the user chose for names that nothing explains. */
export type ChosenZones = readonly (readonly [string, ZoneName])[];

/**
 * A file with the rules of its last import, or the initial ones for a new file, and the resulting plan. `zones` were
 * chosen for the calendar before.
 */
export type ReadFile = ComparedFile & SetRules & { readonly plan: ImportPlan; readonly zones: ChosenZones };

/** Who imports, and the kinds and duties that an event can become work of. */
export type Importing = ImportNames & { readonly officer: Recorded<Officer> };

/**
 * Looks up what was imported from a file before, and plans it under the rules of that time. The page stays responsive.
 * Null if `signal` stopped it.
 */
export async function compareFile(
  services: Services,
  { officer, ...names }: Importing,
  opened: OpenedFile,
  onProgress: (progress: ReadingProgress) => void,
  signal: AbortSignal,
): Promise<ReadFile | null> {
  const { sealer, store, clock, random } = services;
  const { instances, unread, speaksOf } = opened.reading;
  const uids = new Set([...instances.map(({ uid }) => uid), ...unread, ...(speaksOf ?? [])]);
  const digests = await digestsOf([...uids], sealer, onProgress, signal);
  if (digests === null) return null;
  // On whatever day they are now, including those of calendars that were removed since.
  const existing = await store.reader.byKey('appointment', 'imported', officer.id);
  const absences = await store.reader.ofOfficer('absence', officer.id);
  const before =
    findCalendar([...existing, ...absences], new Set(digests.values()), instances) ??
    (uids.size === 0 ? await calendarNamed(opened.fileName, officer.id, services) : null);
  const set =
    (await rulesSetFor(before, services)) ?? rulesAtFirst(opened.reading, names, officerDayAt(officer, clock.now()));
  const file = {
    ...opened,
    digests,
    existing,
    absences,
    calendar: before ?? recordId(newId(clock.now(), random.bytes(16))),
  };
  const planning = planFile(file, { ...set, takesTwins: false });
  const plan = await runInChunks(untilStopped(planning, signal), (done) => onProgress({ done, of: instances.length }));
  return plan === null ? null : { ...file, ...set, plan, zones: await zonesChosenFor(before, services) };
}

function rulesAtFirst({ instances }: CalendarReading, names: ImportNames, today: Day): SetRules {
  return {
    rules: firstRules(
      instances.map(({ title }) => title),
      names,
      today,
    ),
    otherwise: otherwiseAtFirst,
  };
}

/** An empty file names no event by which its calendar is known: the only calendar with this file name is the one. */
async function calendarNamed(fileName: string, officer: RecordId, services: Services): Promise<RecordId | null> {
  const calendars = await services.store.reader.ofOfficer('calendar', officer);
  const names = await Promise.all(calendars.map(async ({ id, name }) => await services.sealer.open(id, name)));
  const found = calendars.filter((_, index) => names[index] === fileName);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/**
 * The rules of the calendar's last import; null if it was never imported or was removed since. The rule without a word
 * applies to events that no other one matches.
 */
async function rulesSetFor(calendar: RecordId | null, { store, sealer }: Services): Promise<SetRules | null> {
  const saved = (await store.reader.all('rule'))
    .filter((rule) => rule.calendar === calendar)
    .toSorted((one, other) => one.order - other.order);
  if (saved.length === 0) return null;
  const opened = await Promise.all(
    saved.map(async (rule) => ({
      target: rule.target,
      word: rule.word === null ? '' : await sealer.open(rule.id, rule.word),
    })),
  );
  return {
    rules: opened.flatMap(({ word, target }) => (typeof word === 'string' && word !== '' ? [{ word, target }] : [])),
    otherwise: opened.find(({ word }) => word === '')?.target ?? otherwiseAtFirst,
  };
}

/** What the user chose at an earlier import; nothing if it is sealed under a key that is not here. */
async function zonesChosenFor(calendar: RecordId | null, { store, sealer }: Services): Promise<ChosenZones> {
  const source = calendar === null ? null : await store.reader.get('calendar', calendar);
  if (source?.zones === undefined) return [];
  const opened = await sealer.open(source.id, source.zones);
  return typeof opened === 'string' ? (JSON.parse(opened) as ChosenZones) : [];
}

/** How many digests are calculated before other work on the page gets a turn. */
const digestsAtOnce = 100;

async function digestsOf(
  uids: readonly string[],
  sealer: Services['sealer'],
  onProgress: (progress: ReadingProgress) => void,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string> | null> {
  const digests = new Map<string, string>();
  for (let at = 0; at < uids.length; at += digestsAtOnce) {
    onProgress({ done: at, of: uids.length });
    const some = uids.slice(at, at + digestsAtOnce);
    for (const [uid, digest] of await Promise.all(some.map(async (one) => [one, await sealer.digest(one)] as const)))
      digests.set(uid, digest);
    if (signal.aborted) return null;
  }
  return digests;
}
