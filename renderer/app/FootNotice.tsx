import { useState } from 'react';
import { UndoNotice } from '#renderer/domain-ui/UndoNotice';
import { useUndoState } from '#renderer/queries/saving';
import { runCommand } from '#renderer/state/commandHandlers';
import { useNotices, type PageNotice } from '#renderer/state/notices';

/** Undo reverts the last step, so a notice offers it only while its own step is the last. */
export function FootNotice({ notice }: { readonly notice: PageNotice }) {
  const dismiss = useNotices((state) => state.dismiss);
  const steps = useUndoState((state) => state);
  const [stepsThen] = useState(steps);
  const canUndo = notice.canUndo && steps === stepsThen;
  return <UndoNotice text={notice.text} onUndo={canUndo ? () => runCommand('undo') : null} onDismiss={dismiss} />;
}
