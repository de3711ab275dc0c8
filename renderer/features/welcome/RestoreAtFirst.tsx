import { useState } from 'react';
import type { Instant, ZoneName } from '#shared/time/day';
import { whenName } from '#renderer/domain-ui/restore/backupWords';
import { RestoreDialog } from '#renderer/domain-ui/restore/RestoreDialog';
import { useServices } from '#renderer/services/useServices';
import { Button } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';

/** Instead of setting up from scratch: a backup, such as one from another computer, opened with its recovery key. */
export function RestoreAtFirst({ zone }: { readonly zone: ZoneName }) {
  const { platform, clock } = useServices();
  const form = useClockForm();
  const [restoring, setRestoring] = useState<string | null>(null);
  const choose = async () => {
    const chosen = await platform.invoke('backups.chooseFile', null);
    if (chosen !== null) setRestoring(chosen.id);
  };
  return (
    <>
      <Button size="large" look="quiet" onClick={() => void choose()}>
        Restore from a backup…
      </Button>
      {restoring === null ? null : (
        <RestoreDialog
          id={restoring}
          platform={platform}
          when={(at: Instant) => whenName(at, zone, form, clock.now())}
          clock={form}
          onClose={() => setRestoring(null)}
        />
      )}
    </>
  );
}
