import { useMemo } from 'react';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { membershipOn } from '#shared/rules/membershipOn';
import { officerDayAt } from '#shared/rules/zoneOn';
import { switchViewer } from '#renderer/commands/settings';
import { useOfficers } from '#renderer/queries/officers';
import { useSettings } from '#renderer/queries/settings';
import type { Services } from '#renderer/services/services';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import type { PaletteRow } from './paletteRows';

/** The other officers of the simulated unit, to open as. None if the records are real, since nobody logs for others. */
export function useViewerRows(): readonly PaletteRow[] {
  const services = useServices();
  const officers = useOfficers();
  const settings = useSettings();
  return useMemo(() => {
    if (officers === undefined || settings?.simulated !== true) return [];
    return officers.filter(({ id }) => id !== settings.viewer).map((officer) => rowOf(services, officer));
  }, [services, officers, settings]);
}

function rowOf(services: Services, officer: Recorded<Officer>): PaletteRow {
  const membership = membershipOn(officer, officerDayAt(officer, services.clock.now()));
  return {
    key: `switchViewer-${officer.id}`,
    group: 'viewer',
    section: 'Simulated unit',
    icon: 'people',
    lead: null,
    label: `Open as ${officer.alias}`,
    detail: null,
    words: '',
    keys: [],
    canRun: true,
    beside: [officer.role, ...(membership === null ? [] : [membership.docket])].join(', '),
    run: () => void openAs(services, officer),
  };
}

async function openAs(services: Services, officer: Recorded<Officer>): Promise<void> {
  const done = await switchViewer(services, { officer: officer.id });
  const notices = useNotices.getState();
  if (done.ok) notices.done(`Opened as ${officer.alias}`);
  else notices.problem(done.error.message);
}
