import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { render } from '@testing-library/react';
import { useKeyboardOf } from './useKeyboardOf';
import { recordId, type RecordId } from '#shared/base/ids';
import { succeed } from '#shared/base/result';
import type { ClockFacts, Requests } from '#shared/contract/ipc';
import type { Change } from '#shared/records/all';
import type { Docket, Officer } from '#shared/records/officer';
import { alwaysIn } from '#shared/rules/zoneOn';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import type { Platform } from '#renderer/platform/platform';
import { openServices } from '#renderer/services/openServices';
import { useSettings } from '#renderer/queries/settings';
import type { Services } from '#renderer/services/services';
import { ServicesProvider } from '#renderer/services/useServices';
import { TodayScreen } from '#renderer/features/today/TodayScreen';
import { ClockFormContext } from '#renderer/ui/clockForm';
import { aSchedule } from '../../../helpers/aSchedule';
import { clockOn } from '../../../helpers/clockOn';
import { stillWindow } from '../../../helpers/stillWindow';

/** The officer whose day is shown. */
export const alder = 'alder' as RecordId;
const zone = 'America/New_York' as ZoneName;

/** A day on the screen, with the real store behind it. */
export type OpenDay = { readonly services: Services; readonly setTime: (at: string, day?: string) => void };

/** Opens September 16, 2026 at a wall-clock time, with further records and another docket of the officer if given. */
export async function openToday(
  at: string,
  more: readonly Change[] = [],
  docket: Docket = 'non-detained',
): Promise<OpenDay> {
  stillWindow();
  const listeners: ((facts: ClockFacts) => void)[] = [];
  let count = 0;
  const opened = await openServices(memoryPlatform(clockOn('2026-09-16', at, zone), listeners), {
    databases: { indexedDB: new IDBFactory(), IDBKeyRange },
    random: {
      bytes: (length) =>
        Uint8Array.from({ length }, () => ((count = (count * 1_103_515_245 + 12_345) % 2 ** 31) >> 16) & 255),
    },
    wallClock: () => 0,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const { services } = opened.value;
  const written = await services.store.write({
    command: 'test',
    undoable: false,
    decide: async () => succeed({ changes: [...baseRecords(docket), ...more] }),
  });
  if (!written.ok) throw new Error(written.error.message);
  render(
    <ServicesProvider value={services}>
      <Screen />
    </ServicesProvider>,
  );
  return {
    services,
    setTime: (time, day = '2026-09-16') =>
      listeners.forEach((tell) => tell({ now: clockOn(day, time, zone), fromFile: true })),
  };
}

function Screen() {
  useKeyboardOf();
  const clock = useSettings()?.clock ?? '24';
  return (
    <ClockFormContext value={clock}>
      <TodayScreen />
    </ClockFormContext>
  );
}

function baseRecords(docket: Docket): Change[] {
  const officer: Officer = {
    role: 'officer',
    alias: 'Alder',
    zones: alwaysIn(zone),
    start: null,
    memberships: [
      { from: '2026-01-01' as Day, unit: recordId('Unit 2'), docket, fieldOffice: 'Atlanta' },
    ],
  };
  return [
    { type: 'officer', id: alder, content: officer },
    { type: 'schedule', id: 'schedule' as RecordId, content: { ...aSchedule(), officer: alder } },
    { type: 'setting', id: 'viewer' as RecordId, content: { key: 'viewer', value: alder } },
  ];
}

function memoryPlatform(now: Instant, listeners: ((facts: ClockFacts) => void)[]): Platform {
  const journal = { head: 0, lines: 0, segments: 1, torn: [], damaged: [], contents: null };
  const answers: { readonly [name: string]: (request: never) => unknown } = {
    'app.start': () => ({
      version: '0',
      chromium: '0',
      electron: '0',
      dataFolder: '',
      installation: 'one',
      installationIsNew: false,
      rememberedHead: 0,
      rememberedAt: null,
      journal,
      keys: { protectedBy: 'nothing', locked: false },
      findings: [],
      drafts: null,
      clock: { now, fromFile: true },
      sample: false,
      sampleOfficers: null,
    }),
    'app.rememberHead': () => null,
    'journal.append': (line: { number: number }) => succeed({ head: line.number }),
    'journal.read': () => succeed({ lines: [], damaged: [], next: null }),
    'journal.status': () => journal,
    'keys.unwrap': () => succeed([{ keyId: 'key', raw: new Uint8Array(32).fill(7), check: 'c', isProven: true }]),
  };
  return {
    invoke: async (name, request) => {
      const answer = answers[name];
      if (answer === undefined) throw new Error(`no answer to ${name}`);
      return (await answer(request as never)) as Requests[typeof name]['answer'];
    },
    on: (name, listener) => {
      if (name === 'clock.tick') listeners.push(listener as (facts: ClockFacts) => void);
      return () => undefined;
    },
  };
}
