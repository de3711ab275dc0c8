import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';

type Key = { readonly key: string; readonly ctrl: boolean };

type ClosingKeysInput = {
  /** While the questions are read or an answer is written, keys wait for the question they are meant for. */
  readonly isBusy: boolean;
  readonly onClose: () => void;
};

/**
 * The keys of a closing: a letter answers the question with the focus, a digit goes to the question with that number,
 * arrows go to the next one, F6 goes to the other half, and Ctrl+Enter closes the day. In a text field, letters are
 * letters.
 */
export function useClosingKeys(form: RefObject<HTMLFormElement | null>, { isBusy, onClose }: ClosingKeysInput): void {
  const waiting = useRef<Key[]>([]);
  const [turn, setTurn] = useState(0);
  const isReplaying = useRef(false);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const place = form.current;
    if (place === null || !(event.target instanceof Element) || event.altKey || isReplaying.current) return;
    const key = { key: event.key, ctrl: event.ctrlKey };
    if (waiting.current.length > 0 || (isBusy && !isTextField(event.target))) {
      if (!canWait(key)) return;
      event.preventDefault();
      if (!event.repeat) waiting.current.push(key);
    } else if (act(place, event.target, key, event.repeat ? () => undefined : onClose)) {
      event.preventDefault();
    }
  });
  useEffect(() => {
    const dialog = form.current?.closest('dialog');
    const listen = (event: KeyboardEvent) => onKey(event);
    dialog?.addEventListener('keydown', listen);
    return () => dialog?.removeEventListener('keydown', listen);
  }, [form]);
  const replay = useEffectEvent((key: Key) => {
    if (form.current === null) return;
    isReplaying.current = true;
    press(form.current, key, onClose);
    isReplaying.current = false;
  });
  // One key at a time: an answer may make the next one wait.
  useEffect(() => {
    if (isBusy || waiting.current.length === 0) return undefined;
    const timer = setTimeout(() => {
      const next = waiting.current.shift();
      if (next !== undefined) replay(next);
      setTurn((before) => before + 1);
    });
    return () => clearTimeout(timer);
  }, [isBusy, turn]);
}

/** Goes to the first open question, those on the timeline first; otherwise to the field that adds something. */
export function focusFirstQuestion(form: HTMLElement | null): void {
  const target =
    form?.querySelector<HTMLElement>('[data-question] :is(button, input)') ?? form?.querySelector<HTMLElement>('input');
  if (target !== undefined && target !== null) focusIn(target);
}

/** Goes to a question of the form by its key. */
export function focusQuestion(form: HTMLElement | null, key: string): void {
  const target = form?.querySelector<HTMLElement>(`[data-question="${key}"] :is(button, input)`);
  if (target !== undefined && target !== null) focusIn(target);
}

/** Carries out a key; returns whether it did something. */
function act(form: HTMLElement, target: Element, event: Key, onClose: () => void): boolean {
  if (event.ctrl) {
    if (event.key !== 'Enter') return false;
    onClose();
    return true;
  }
  if (event.key === 'F6') return focusOtherHalf(form, target);
  if (isWords(target)) return false;
  const question = target.closest<HTMLElement>('[data-question]');
  const isCount = isTextField(target);
  if (!isCount && /^[1-9]$/.test(event.key)) return focusFirst(form.querySelector(`[data-number="${event.key}"]`));
  if (
    !(target instanceof HTMLInputElement) &&
    question !== null &&
    (event.key === 'ArrowDown' || event.key === 'ArrowUp')
  ) {
    return focusNext(question, event.key === 'ArrowDown' ? 1 : -1);
  }
  const answer = question?.querySelector<HTMLElement>(`[aria-keyshortcuts="${event.key.toUpperCase()}"]`) ?? null;
  if (event.key.length !== 1 || answer === null) return false;
  answer.click();
  return true;
}

/** Keys that answer, write or go to another question. All others act at once. */
function canWait({ key, ctrl }: Key): boolean {
  return key === 'Enter' || (!ctrl && (key.length === 1 || key === 'F6' || key === 'ArrowDown' || key === 'ArrowUp'));
}

/** Does what a key that waited would have done at the present focus. */
function press(form: HTMLElement, key: Key, onClose: () => void): void {
  const target = document.activeElement ?? form;
  if (act(form, target, key, onClose)) return;
  if (isTextField(target)) type(target, key.key);
  else if (target instanceof HTMLElement && (key.key === 'Enter' || key.key === ' ')) target.click();
}

function type(field: HTMLInputElement, key: string): void {
  if (key.length > 1)
    return void field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  field.setRangeText(key, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function focusNext(question: HTMLElement, step: 1 | -1): boolean {
  const half = question.closest('section');
  const all = [...(half?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
  return focusFirst(all[all.indexOf(question) + step] ?? null);
}

function focusOtherHalf(form: HTMLElement, target: Element): boolean {
  const halves = [...form.querySelectorAll('section[data-half]')];
  const present = halves.findIndex((half) => half.contains(target));
  return focusFirst(halves[(present + 1) % halves.length] ?? null);
}

function focusFirst(place: Element | null): boolean {
  const target = place?.querySelector<HTMLElement>('button, input, select') ?? null;
  if (target !== null) focusIn(target);
  return target !== null;
}

/** Focuses a control and selects its text, so that typing replaces it. */
function focusIn(target: HTMLElement): void {
  target.focus();
  if (isTextField(target)) target.select();
}

function isTextField(target: Element): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'text';
}

function isWords(target: Element): boolean {
  return isTextField(target) && target.inputMode !== 'decimal';
}
