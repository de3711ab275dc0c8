import { useEffect, useRef, useState } from 'react';
import { succeed, type Result } from '#shared/base/result';
import type { ReadingProgress } from '#shared/imports/calendar/calendarReading';
import { addDays } from '#shared/time/days';
import { officerDayAt } from '#shared/rules/zoneOn';
import type { Services } from '#renderer/services/services';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { compareFile, type ChosenZones, type Importing, type ReadFile } from './compareFile';

/** The state of an import. */
export type ImportState =
  | { readonly step: 'choosing' }
  | { readonly step: 'reading' | 'comparing'; readonly progress: ReadingProgress }
  | { readonly step: 'failed'; readonly message: string }
  | { readonly step: 'stopped' }
  | { readonly step: 'read'; readonly file: ReadFile };

/** An import with what the user can do: stop it, choose another file, and choose the zones that the file means. */
export type RunningImport = {
  readonly state: ImportState;
  readonly stop: () => void;
  /** Asks for a file again. */
  readonly restart: () => void;
  readonly chooseZones: (zones: ChosenZones) => Promise<void>;
};

/** Asks for a file, has a worker read it, and looks up what was imported from it before. */
export function useImport({ officer, kinds, duties }: Importing): RunningImport {
  const services = useServices();
  const [state, setState] = useState<ImportState>({ step: 'choosing' });
  const [attempt, setAttempt] = useState(1);
  const running = useRef<{ attempt: number; stopping: AbortController; chosen: ChosenFile | null } | null>(null);
  useEffect(() => {
    if (running.current?.attempt === attempt) return;
    const started = { attempt, stopping: new AbortController(), chosen: null as ChosenFile | null };
    running.current = started;
    const importing = { officer, kinds, duties };
    void openAndRead(services, importing, (file) => (started.chosen = file), setState, started.stopping.signal);
  }, [services, officer, kinds, duties, attempt]);
  const chooseZones = async (zones: ChosenZones) => {
    const { chosen = null, stopping } = running.current ?? {};
    if (chosen === null || stopping === undefined) return;
    const [importing, file] = [{ officer, kinds, duties }, { ...chosen, zones }];
    const read = await readAndCompare(services, importing, file, () => undefined, stopping.signal);
    if (!read.ok) useNotices.getState().problem(read.error.message);
    else if (read.value !== null) setState({ step: 'read', file: read.value });
  };
  const restart = () => {
    setState({ step: 'choosing' });
    setAttempt((count) => count + 1);
  };
  return { state, stop: () => running.current?.stopping.abort(), restart, chooseZones };
}

/** The file that was chosen, and the zones that its names mean. */
type ChosenFile = { readonly name: string; readonly bytes: Uint8Array; readonly zones: ChosenZones };

async function openAndRead(
  services: Services,
  importing: Importing,
  keep: (file: ChosenFile) => void,
  show: (state: ImportState) => void,
  signal: AbortSignal,
): Promise<void> {
  const opened = await services.platform.invoke('files.openCalendar', null);
  if (!opened.ok) return show({ step: 'failed', message: opened.error.message });
  if (opened.value === null) return show({ step: 'stopped' });
  const file = { ...opened.value, zones: [] };
  keep(file);
  show({ step: 'reading', progress: { done: 0, of: null } });
  const read = await readAndCompare(services, importing, file, show, signal);
  if (!read.ok) return show({ step: 'failed', message: `${file.name}: ${read.error.message}` });
  if (read.value === null) return show({ step: 'stopped' });
  if (read.value.reading.events.inFile === 0 && read.value.plan.gone.length === 0) {
    return show({ step: 'failed', message: `${file.name}: The calendar has no events. Nothing was changed.` });
  }
  return show({ step: 'read', file: read.value });
}

/** Reads a file, and once more if the user chose zones for it at an earlier import. Null if `signal` stopped it. */
async function readAndCompare(
  services: Services,
  importing: Importing,
  file: ChosenFile,
  show: (state: ImportState) => void,
  signal: AbortSignal,
): Promise<Result<ReadFile | null>> {
  const read = await readOnce(services, importing, file, show, signal);
  if (!read.ok || read.value === null) return read;
  const unknown = new Set(read.value.reading.unknownZones.map(({ written }) => written));
  const remembered = read.value.zones.filter(([written]) => unknown.has(written));
  const zones = [...remembered, ...file.zones];
  if (remembered.length === 0) return succeed({ ...read.value, zones });
  const again = await readOnce(services, importing, { ...file, zones }, show, signal);
  return again.ok && again.value !== null ? succeed({ ...again.value, zones }) : again;
}

async function readOnce(
  services: Services,
  importing: Importing,
  { name, bytes, zones: answers }: ChosenFile,
  show: (state: ImportState) => void,
  signal: AbortSignal,
): Promise<Result<ReadFile | null>> {
  const { officer } = importing;
  const today = officerDayAt(officer, services.clock.now());
  const options = { from: addDays(today, -90), until: addDays(today, 367), zones: officer.zones, answers };
  const showReading = (progress: ReadingProgress) => show({ step: 'reading', progress });
  const read = await services.readCalendarFile(bytes, options, showReading, signal);
  if (!read.ok || read.value === null) return read.ok ? succeed(null) : read;
  const opened = { fileName: name, bytes: bytes.length, reading: read.value };
  const showComparing = (progress: ReadingProgress) => show({ step: 'comparing', progress });
  return succeed(await compareFile(services, importing, opened, showComparing, signal));
}
