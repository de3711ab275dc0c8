import { zoneAt, type OfficerZones } from '#shared/rules/zoneOn';
import { useServices } from '#renderer/services/useServices';
import { useClockForm } from '#renderer/ui/clockForm';
import { whenName } from './restore/backupWords';
import { LostDialog } from './restore/LostDialog';

type LookInBackupsProps = { readonly viewer: OfficerZones; readonly onClose: () => void };

/** Looks in the backups for records that neither copy has, in the officer's zone and clock. */
export function LookInBackups({ viewer, onClose }: LookInBackupsProps) {
  const { platform, clock } = useServices();
  const form = useClockForm();
  const when = (at: Parameters<typeof whenName>[0]) => whenName(at, zoneAt(viewer, at), form, clock.now());
  return <LostDialog platform={platform} when={when} clock={form} onClose={onClose} />;
}
