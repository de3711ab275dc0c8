import { recordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { Setting } from '#shared/records/setting';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { runCommand } from './runCommand';

/** Sets one setting; in force at once. */
export async function changeSetting(services: Services, input: Setting): Promise<Result<Receipt>> {
  return await runCommand(services, 'changeSetting', async () =>
    await Promise.resolve(succeed({ changes: [{ type: 'setting', id: recordId(input.key), content: input }] })),
  );
}
