import { useState } from 'react';
import { inOrder, type ClosingItem } from '../model/closingItems';
import { report } from '../report';
import type { ClosingAnswer } from './closingAnswers';

/** An open question with its number, or one that was answered here, with the answer. */
export type NumberedItem = { readonly item: ClosingItem; readonly number: number; readonly answer: string | null };

/** An answer. `stays` is true if nothing changes, as for a gap that is left open. */
type Answer = { readonly text: string; readonly stays: boolean };

/** Keeps the number and position of each question, answered or not, while the dialog is open. */
export function useClosingItems(open: readonly ClosingItem[]) {
  const [first] = useState(open);
  const [answered, setAnswered] = useState<readonly ClosingItem[]>([]);
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const [latest, setLatest] = useState<string | null>(null);
  const [pending, setPending] = useState<string | null>(null);
  const seen = [...first, ...answered];
  const staying = seen.filter(
    ({ key }, index) =>
      seen.findIndex((other) => other.key === key) === index &&
      (answers[key] !== undefined || open.some((one) => one.key === key)),
  );
  const fresh = open.filter(({ key }) => staying.every((one) => one.key !== key));
  const numbered: readonly NumberedItem[] = [...staying, ...fresh]
    .toSorted(inOrder)
    .map((item, index) => ({
      item: open.find(({ key }) => key === item.key) ?? item,
      number: index + 1,
      answer: answerOf(item),
    }));
  function answerOf({ key }: ClosingItem): string | null {
    const answer = answers[key];
    const isOpen = open.some((one) => one.key === key);
    return answer !== undefined && (answer.stays || !isOpen) ? answer.text : null;
  }
  const answer = (item: ClosingItem, text: string, stays: boolean) => {
    setAnswered((before) => [...before, item]);
    setLatest(stays ? null : item.key);
    setAnswers((before) => ({ ...before, [item.key]: { text, stays } }));
  };
  // A question counts as answered once it is no longer open; until then the next one is not shown.
  const isBusy = pending !== null && open.some(({ key }) => key === pending);
  if (pending !== null && !isBusy) setPending(null);
  const give = async (item: ClosingItem, { does, said }: ClosingAnswer) => {
    if (isBusy) return;
    if (does === null) return answer(item, said, true);
    setPending(item.key);
    if (await report(does(), `${said}.`)) return answer(item, said, false);
    return setPending(null);
  };
  return { numbered, latest, isBusy, give: (item: ClosingItem, chosen: ClosingAnswer) => void give(item, chosen) };
}
