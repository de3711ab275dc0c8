import { recordId, type RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { Setting } from '#shared/records/setting';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { find, runCommand } from './run';

/** Changes one setting, effective at once. */
export async function changeSetting(services: Services, input: Setting): Promise<Result<Receipt>> {
  return await runCommand(services, 'changeSetting', async () =>
    await Promise.resolve(succeed({ changes: [{ type: 'setting', id: recordId(input.key), content: input }] })),
  );
}

/** The officer whose work is shown from now on. */
export type SwitchViewerInput = { readonly officer: RecordId };

/** Opens the folder as another officer of the simulated unit. */
export async function switchViewer(services: Services, { officer }: SwitchViewerInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'switchViewer', async (reader) => {
    const found = await find(reader, 'officer', officer);
    if (!found.ok) return found;
    return succeed({
      changes: [{ type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: officer } }],
    });
  });
}

type NoInput = Readonly<Record<string, never>>;
type Theme = (services: Services, input?: NoInput) => Promise<Result<Receipt>>;

/** Light colors. */
export const themeLight: Theme = async (services) => await changeSetting(services, { key: 'theme', value: 'light' });

/** Dark colors. */
export const themeDark: Theme = async (services) => await changeSetting(services, { key: 'theme', value: 'dark' });

/** The system's colors. */
export const themeSystem: Theme = async (services) => await changeSetting(services, { key: 'theme', value: 'system' });
