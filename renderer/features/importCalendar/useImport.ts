import { useEffect, useRef, useState } from 'react';
import type { ReadingProgress } from '#shared/imports/calendar/readCalendar';
import { addDays } from '#shared/time/days';
import { officerDayAt, zoneAt } from '#shared/rules/zoneOn';
import type { Services } from '#renderer/services/services';
import { useServices } from '#renderer/services/useServices';
import { compareFile, type Importing, type ReadFile } from './compareFile';

/** The state of an import. */
export type ImportState =
  | { readonly step: 'choosing' }
  | { readonly step: 'reading' | 'comparing'; readonly progress: ReadingProgress }
  | { readonly step: 'failed'; readonly message: string }
  | { readonly step: 'stopped' }
  | { readonly step: 'read'; readonly file: ReadFile };

/** Asks for a file once, has a worker read it, and looks up what was imported from it before. */
export function useImport({ officer, kinds, duties }: Importing): {
  readonly state: ImportState;
  readonly stop: () => void;
} {
  const services = useServices();
  const [state, setState] = useState<ImportState>({ step: 'choosing' });
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => {
    if (stopping.current !== null) return;
    stopping.current = new AbortController();
    void openAndRead(services, { officer, kinds, duties }, setState, stopping.current.signal);
  }, [services, officer, kinds, duties]);
  return { state, stop: () => stopping.current?.abort() };
}

async function openAndRead(
  services: Services,
  importing: Importing,
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
  const zone = zoneAt(importing.officer, services.clock.now());
  const today = officerDayAt(importing.officer, services.clock.now());
  const options = { from: addDays(today, -90), until: addDays(today, 367), zone };
  const { name, bytes } = opened.value;
  const size = bytes.length;
  show({ step: 'reading', progress: { done: 0, of: null } });
  const read = await services.readCalendarFile(
    bytes,
    options,
    (progress) => show({ step: 'reading', progress }),
    signal,
  );
  if (!read.ok) {
    show({ step: 'failed', message: `${name}: ${read.error.message}` });
    return;
  }
  const onProgress = (progress: ReadingProgress) => show({ step: 'comparing', progress });
  const file =
    read.value === null
      ? null
      : await compareFile(
          services,
          importing,
          { fileName: name, bytes: size, reading: read.value },
          onProgress,
          signal,
        );
  show(file === null ? { step: 'stopped' } : { step: 'read', file });
}
