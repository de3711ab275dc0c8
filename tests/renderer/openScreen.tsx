import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { recordId, type RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { Officer } from '#shared/records/officer';
import type { TimeEntry } from '#shared/records/timeEntry';
import { alwaysIn } from '#shared/rules/zoneOn';
import type { Day, ZoneName } from '#shared/time/day';
import { WorkloadScreen } from '#renderer/features/workload/WorkloadScreen';
import { openServices } from '#renderer/services/openServices';
import type { Services } from '#renderer/services/services';
import { ServicesProvider } from '#renderer/services/useServices';
import { useWorkloadView } from '#renderer/state/workloadView';
import { aSchedule } from '../helpers/aSchedule';
import { clockOn } from '../helpers/clockOn';
import { memoryPlatform } from '../helpers/memoryPlatform';
import { searchHere } from '../helpers/searchHere';

const zone = 'America/New_York' as ZoneName;

/** An officer of Unit 2 with an id and an alias. */
export function anOfficer(id: string, alias: string, defaults: Partial<Officer> = {}): Change {
  const memberships = [
    { from: '2026-01-01' as Day, unit: recordId('Unit 2'), docket: 'non-detained' as const, fieldOffice: 'Atlanta' },
  ];
  const officer: Officer = { role: 'officer', alias, zones: alwaysIn(zone), memberships, start: null };
  return { type: 'officer', id: id as RecordId, content: { ...officer, ...defaults } };
}

/** The stored form of an entry. */
export function entryChange(index: number, content: TimeEntry): Change {
  return { type: 'entry', id: `entry-${index}` as RecordId, content };
}

/**
 * Opens Workload on Wednesday, September 16, 2026 for Alder, who has a schedule, with the given records. `watch` gets
 * the services before anything is shown.
 */
export async function openWorkload(
  more: readonly Change[],
  viewer = 'alder',
  watch: (services: Services) => void = () => undefined,
): Promise<void> {
  await openScreen(<WorkloadScreen />, more, viewer, watch);
}

/** Opens a screen at the same time with the same records. */
export async function openScreen(
  shown: ReactNode,
  more: readonly Change[] = [],
  viewer = 'alder',
  watch: (services: Services) => void = () => undefined,
): Promise<void> {
  useWorkloadView.setState({
    span: 'twelveWeeks',
    chosen: null,
    by: 'week',
    day: null,
    whose: null,
    docket: null,
    people: 'officers',
    measure: 'minutes',
  });
  let count = 0;
  const opened = await openServices(
    memoryPlatform({ lines: [], isBroken: false }, clockOn('2026-09-16', '14:42', zone)),
    {
      databases: { indexedDB: new IDBFactory(), IDBKeyRange },
      openSearch: searchHere,
      random: {
        bytes: (length) =>
          Uint8Array.from({ length }, () => ((count = (count * 1_103_515_245 + 12_345) % 2 ** 31) >> 16) & 255),
      },
      wallClock: () => 0,
    },
  );
  if (!opened.ok) throw new Error(opened.error.message);
  const { services } = opened.value;
  const changes: readonly Change[] = [
    anOfficer('alder', 'Alder'),
    { type: 'schedule', id: 'schedule' as RecordId, content: { ...aSchedule(), officer: 'alder' as RecordId } },
    { type: 'setting', id: 'viewer' as RecordId, content: { key: 'viewer', value: viewer as RecordId } },
    ...more,
  ];
  const written = await services.store.write({
    command: 'test',
    undoable: false,
    decide: async () => await Promise.resolve({ ok: true, value: { changes } }),
  });
  if (!written.ok) throw new Error(written.error.message);
  watch(services);
  render(<ServicesProvider value={services}>{shown}</ServicesProvider>);
}
