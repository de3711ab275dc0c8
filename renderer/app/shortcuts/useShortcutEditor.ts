import { use, useCallback, useRef, useState } from 'react';
import type { Setting } from '#shared/records/setting';
import {
  answerKeys, restoreKeys, storedShortcuts, type KeyAnswer, type KeySlot,
} from '#shared/contract/keys/changeKeys';
import { isSingleCharacter } from '#shared/contract/keys/keyNames';
import { labelOf, type Shortcuts } from '#shared/contract/keys/shortcuts';
import { changeSetting } from '#renderer/commands/settings';
import { ShownKeysContext } from '#renderer/domain-ui/keys/shownKeys';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { keyName } from '#renderer/ui/Kbd';

/** Pressed keys that cannot be used as they are, and why. */
export type PressedKeys = {
  readonly keys: string;
  readonly answer: Extract<KeyAnswer, { readonly is: 'refused' | 'taken' }>;
};

/** The keys being changed in the sheet, and what can be done to them. */
export type ShortcutEditor = {
  readonly open: KeySlot | null;
  readonly pressed: PressedKeys | null;
  /** Where the focus goes once nothing is open. */
  readonly closed: KeySlot | null;
  /** Called once the focus is there. */
  readonly hasReturned: () => void;
  readonly show: (slot: KeySlot) => void;
  readonly close: () => void;
  /** Uses pressed keys if they are free; otherwise says why not. */
  readonly press: (keys: string) => void;
  readonly refuse: (keys: string, because: string) => void;
  readonly pressOthers: () => void;
  readonly swap: () => void;
  readonly restore: () => void;
  readonly restoreAll: () => void;
  readonly setSingleLetters: (value: boolean) => void;
};

/** Changes one shortcut at a time. Nothing is stored until the keys are free, or the user said who gives them up. */
export function useShortcutEditor(): ShortcutEditor {
  const { shortcuts, foreign, singleLetters } = use(ShownKeysContext);
  const { change, keep } = useSaved(foreign);
  const [open, setOpen] = useState<KeySlot | null>(null);
  const [closed, setClosed] = useState<KeySlot | null>(null);
  const [pressed, setPressed] = useState<PressedKeys | null>(null);
  const hasReturned = useCallback(() => setClosed(null), []);
  const close = () => {
    setClosed(open);
    setOpen(null);
    setPressed(null);
  };
  const take = (next: Shortcuts, said: string) => {
    void keep(next, said);
    close();
  };
  const refuse = (keys: string, because: string) => setPressed({ keys, answer: { is: 'refused', because } });
  const press = (keys: string) => {
    if (open === null) return;
    if (!singleLetters && isSingleCharacter(keys)) return refuse(keys, 'Single letters are turned off below.');
    const answer = answerKeys(open, keys, shortcuts);
    if (answer.is === 'same') close();
    else if (answer.is === 'free') take(answer.shortcuts, keyName(keys));
    else setPressed({ keys, answer });
  };
  const swap = () => {
    if (pressed?.answer.is === 'taken' && pressed.answer.swap !== null)
      take(pressed.answer.swap.shortcuts, keyName(pressed.keys));
  };
  const restore = () => {
    if (open === null) return;
    const restored = restoreKeys(open.command, shortcuts);
    if ('shortcuts' in restored) take(restored.shortcuts, 'the original keys');
    else refuse(restored.keys, `“${labelOf(restored.holder)}” has them now. Change or reset that one first.`);
  };
  return {
    open, pressed, closed, hasReturned, close, press, refuse, swap, restore,
    show: (slot) => {
      setOpen(slot);
      setPressed(null);
    },
    pressOthers: () => setPressed(null),
    restoreAll: () => {
      close();
      void change({ key: 'shortcuts', value: [] }, 'all keys are the original ones');
    },
    setSingleLetters: (value) => void change({ key: 'singleLetterKeys', value }, null),
  };
}

type Saved = {
  readonly change: (setting: Setting, said: string | null) => Promise<void>;
  readonly keep: (shortcuts: Shortcuts, said: string) => Promise<void>;
};

/** Stores a setting, and says to screen readers what the keys are now. */
function useSaved(foreign: Parameters<typeof storedShortcuts>[1]): Saved {
  const services = useServices();
  const last = useRef(Promise.resolve());
  const change = (setting: Setting, said: string | null) => {
    last.current = last.current.then(async () => {
      const done = await changeSetting(services, setting);
      if (!done.ok) useNotices.getState().problem(done.error.message);
      else if (said !== null) useNotices.getState().say(`Changed: ${said}.`);
    });
    return last.current;
  };
  const keep = async (shortcuts: Shortcuts, said: string) => {
    await change({ key: 'shortcuts', value: storedShortcuts(shortcuts, foreign) }, said);
  };
  return { change, keep };
}
