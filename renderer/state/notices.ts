import { create } from 'zustand';

/** The notice at the foot of the page: what was done last, with Undo, or what could not be done. */
export type PageNotice = {
  readonly text: string;
  readonly look: 'done' | 'problem';
  readonly canUndo: boolean;
  /** A running number, which tells apart two notices with the same text. */
  readonly turn: number;
};

type NoticeState = {
  readonly notice: PageNotice | null;
  /** The last sentence for screen readers, with its running number. */
  readonly said: { readonly text: string; readonly turn: number };
  /** Shows what was done, announces it, and offers Undo. */
  readonly done: (text: string, canUndo?: boolean) => void;
  /** Shows what went wrong and announces it. */
  readonly problem: (text: string) => void;
  /** Announces a sentence to screen readers without showing anything. */
  readonly say: (text: string) => void;
  readonly dismiss: () => void;
};

/** The notices of the page. `useNotices.getState().done('Logged: …')` works outside of components too. */
export const useNotices = create<NoticeState>((set) => ({
  notice: null,
  said: { text: '', turn: 0 },
  done: (text, canUndo = true) =>
    set(({ said }) => ({
      notice: { text, look: 'done', canUndo, turn: said.turn + 1 },
      said: { text, turn: said.turn + 1 },
    })),
  problem: (text) =>
    set(({ said }) => ({
      notice: { text, look: 'problem', canUndo: false, turn: said.turn + 1 },
      said: { text, turn: said.turn + 1 },
    })),
  say: (text) => set(({ said }) => ({ said: { text, turn: said.turn + 1 } })),
  dismiss: () => set({ notice: null }),
}));
