import { useEffect, useMemo, useRef, useState } from 'react';
import { recordId, type RecordId } from '#shared/base/ids';
import { newId } from '#shared/base/newId';
import { planImport, type ImportPlan, type WordRule } from '#shared/imports/calendar/planImport';
import type { CalendarReading, ReadingProgress } from '#shared/imports/calendar/readCalendar';
import type { Absence } from '#shared/records/absence';
import type { ActivityKind } from '#shared/records/activityKind';
import type { Appointment } from '#shared/records/appointment';
import type { ImportTarget } from '#shared/records/importRule';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { addDays } from '#shared/time/days';
import { dayOf } from '#shared/time/zones';
import type { Services } from '#renderer/services/services';
import { useServices } from '#renderer/services/useServices';
import { firstRules, otherwiseAtFirst } from './importModel';

/** A file that was read, with all that a plan is made from. */
export type ReadFile = {
  readonly fileName: string;
  readonly bytes: number;
  readonly reading: CalendarReading;
  readonly digests: ReadonlyMap<string, string>;
  readonly existing: readonly Recorded<Appointment>[];
  readonly absences: readonly Absence[];
  readonly calendar: RecordId;
  readonly rules: readonly WordRule[];
  readonly otherwise: ImportTarget;
};

/** How an import stands. */
export type ImportState =
  | { readonly step: 'choosing' }
  | { readonly step: 'reading'; readonly progress: ReadingProgress }
  | { readonly step: 'failed'; readonly message: string }
  | { readonly step: 'stopped' }
  | { readonly step: 'read'; readonly file: ReadFile };

/** Asks for a file once, has it read beside the window, and looks up what it was imported as before. */
export function useImport(officer: Recorded<Officer>, kinds: readonly Recorded<ActivityKind>[]): { readonly state: ImportState; readonly stop: () => void } {
  const services = useServices();
  const [state, setState] = useState<ImportState>({ step: 'choosing' });
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => {
    if (stopping.current !== null) return;
    stopping.current = new AbortController();
    void openAndRead(services, officer, kinds, setState, stopping.current.signal);
  }, [services, officer, kinds]);
  return { state, stop: () => stopping.current?.abort() };
}

/** The plan under the rules as they are set. */
export function usePlan(file: ReadFile, rules: readonly WordRule[], otherwise: ImportTarget): ImportPlan {
  return useMemo(
    () => planImport({ ...file, instances: file.reading.instances, rules, otherwise }),
    [file, rules, otherwise],
  );
}

async function openAndRead(
  services: Services,
  officer: Recorded<Officer>,
  kinds: readonly Recorded<ActivityKind>[],
  show: (state: ImportState) => void,
  signal: AbortSignal,
): Promise<void> {
  const opened = await services.platform.invoke('files.openCalendar', null);
  if (!opened.ok) {
    show({ step: 'failed', message: opened.error.message });
    return;
  }
  if (opened.value === null) {
    show({ step: 'stopped' });
    return;
  }
  const today = dayOf(services.clock.now(), officer.zone);
  const options = { from: addDays(today, -90), until: addDays(today, 367), zone: officer.zone };
  const { name, bytes } = opened.value;
  const size = bytes.length;
  show({ step: 'reading', progress: { done: 0, of: null } });
  const read = await services.readCalendarFile(bytes, options, (progress) => show({ step: 'reading', progress }), signal);
  if (!read.ok) show({ step: 'failed', message: `${name}: ${read.error.message}` });
  else if (read.value === null) show({ step: 'stopped' });
  else show({ step: 'read', file: await compare(services, officer, kinds, name, size, read.value) });
}

async function compare(
  services: Services, officer: Recorded<Officer>, kinds: readonly Recorded<ActivityKind>[], fileName: string, bytes: number, reading: CalendarReading,
): Promise<ReadFile> {
  const { sealer, store, clock, dice } = services;
  const today = dayOf(clock.now(), officer.zone);
  const uids = [...new Set(reading.instances.map(({ uid }) => uid))];
  const digests = await digestsOf(uids, sealer);
  const found = await store.reader.ofDays('appointment', officer.id, addDays(today, -120), addDays(today, 400));
  const existing = found.filter(({ origin }) => origin !== null);
  const known = new Set(digests.values());
  const calendar = existing.find(({ origin }) => origin !== null && known.has(origin.uid))?.origin?.calendar ?? null;
  const saved = calendar === null ? [] : (await store.reader.all('rule')).filter((rule) => rule.calendar === calendar).toSorted((one, other) => one.order - other.order);
  const opened = await Promise.all(saved.map(async (rule) => ({ target: rule.target, word: rule.word === null ? '' : await sealer.open(rule.id, rule.word) })));
  const rules = opened.flatMap(({ word, target }) => (typeof word === 'string' && word !== '' ? [{ word, target }] : []));
  return {
    fileName, bytes, reading, digests, existing,
    absences: await store.reader.ofOfficer('absence', officer.id),
    calendar: calendar ?? recordId(newId(clock.now(), dice.bytes(16))),
    rules: calendar === null ? firstRules(reading.instances.map(({ title }) => title), kinds, today) : rules,
    otherwise: opened.find(({ word }) => word === '')?.target ?? otherwiseAtFirst,
  };
}

/** How many digests are asked for before the window gets its turn. */
const digestsAtOnce = 100;

async function digestsOf(uids: readonly string[], sealer: Services['sealer']): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (let at = 0; at < uids.length; at += digestsAtOnce) {
    const some = uids.slice(at, at + digestsAtOnce);
    for (const [uid, digest] of await Promise.all(some.map(async (one) => [one, await sealer.digest(one)] as const))) digests.set(uid, digest);
  }
  return digests;
}
