import { backUpNow } from '#renderer/commands/backups';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { useRoute } from '#renderer/state/route';
import { useSettingsSection } from '#renderer/state/settingsSection';

/** Registers the commands about backups that work on every screen. */
export function useBackupCommands(): void {
  const services = useServices();
  const write = async () => {
    const written = await backUpNow(services);
    const { done, problem } = useNotices.getState();
    if (written.ok) done('Backed up, read back and compared.', false);
    else problem(written.error.message);
  };
  useCommand('backUpNow', () => void write());
  useCommand('openBackups', goToBackups);
}

/** Opens the section of Settings that has the backups. */
export function goToBackups(): void {
  useSettingsSection.getState().open('storage');
  useRoute.getState().go('settings');
}
