import type { CommandId } from '#shared/contract/commandList';
import { handlerOf, runCommand, useCommandHandlers } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { useRoute, type RouteId } from '#renderer/state/route';

/** Goes to a screen and runs a command as soon as the screen offers it; if it cannot run there either, says why. */
export function runThere(id: CommandId, screen: RouteId): void {
  useRoute.getState().go(screen);
  const isDone = () => handlerOf(id)?.whyNot === null && runCommand(id);
  if (isDone()) return;
  const stop = useCommandHandlers.subscribe(() => {
    if (handlerOf(id)?.whyNot !== null) return;
    end();
    // The handler is registered while the screen renders; the command must not run within that.
    setTimeout(() => runCommand(id));
  });
  const timer = setTimeout(() => {
    end();
    const whyNot = handlerOf(id)?.whyNot ?? null;
    if (whyNot !== null) useNotices.getState().done(whyNot, false);
  }, patience);
  const end = () => {
    stop();
    clearTimeout(timer);
  };
}

/** Milliseconds that a screen has to read what the command needs. */
const patience = 3_000;
