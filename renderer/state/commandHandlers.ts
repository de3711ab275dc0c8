import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { CommandId } from '#shared/contract/commandList';

/** How a mounted part of the page carries out a command. */
export type CommandHandler = {
  readonly run: () => void;
  /** Why it cannot run now, in words, or null. */
  readonly whyNot: string | null;
  /** What the palette shows at the right of the label. */
  readonly hint: string | null;
};

type HandlerState = {
  /** The last one registered wins. */
  readonly handlers: Readonly<Partial<Record<CommandId, readonly CommandHandler[]>>>;
  readonly add: (id: CommandId, handler: CommandHandler) => void;
  readonly remove: (id: CommandId, handler: CommandHandler) => void;
};

/** The commands that can run now. Features register theirs while mounted; keyboard, palette and menu look them up. */
export const useCommandHandlers = create<HandlerState>((set) => ({
  handlers: {},
  add: (id, handler) =>
    set(({ handlers }) => ({ handlers: { ...handlers, [id]: [...(handlers[id] ?? []), handler] } })),
  remove: (id, handler) =>
    set(({ handlers }) => ({
      handlers: { ...handlers, [id]: (handlers[id] ?? []).filter((other) => other !== handler) },
    })),
}));

/**
 * Registers what a command does while the calling component is mounted. `whyNot` says why it cannot run now; `hint`
 * appears beside its label in the palette.
 */
export function useCommand(
  id: CommandId,
  run: () => void,
  whyNot: string | null = null,
  hint: string | null = null,
): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const handler: CommandHandler = { run: () => latest.current(), whyNot, hint };
    useCommandHandlers.getState().add(id, handler);
    return () => useCommandHandlers.getState().remove(id, handler);
  }, [id, whyNot, hint]);
}

/** Returns the handler of a command, or null if no part of the page offers it. */
export function handlerOf(id: CommandId): CommandHandler | null {
  return useCommandHandlers.getState().handlers[id]?.at(-1) ?? null;
}

/** Runs a command if it can run; returns whether it did. */
export function runCommand(id: CommandId): boolean {
  const handler = handlerOf(id);
  if (handler === null || handler.whyNot !== null) return false;
  handler.run();
  return true;
}
