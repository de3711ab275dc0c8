import type { HeldKey, HeldKeys } from './heldKeys';

/** What was typed on a list so far, by which the next letter goes on: the system itself does not know of what was held. */
export type TypedAhead = { list: HTMLSelectElement | null; letters: string };

/** Presses the key that was held first; on a list, all the letters that follow one another, as the system takes them together. */
export function pressNext(held: HeldKeys, ahead: TypedAhead): void {
  const next = held.current.shift();
  const target = document.activeElement ?? document.body;
  if (next === undefined) return;
  if (!(target instanceof HTMLSelectElement) || next.key.length !== 1) return pressKey(target.closest<HTMLElement>('dialog') ?? target.closest('form') ?? document.body, next);
  const end = held.current.findIndex(({ key }) => key.length !== 1);
  const more = held.current.splice(0, end < 0 ? held.current.length : end);
  ahead.letters = [ahead.list === target ? ahead.letters : '', ...[next, ...more].map(({ key }) => key)].join('');
  ahead.list = target;
  choose(target, optionOf(target, ahead.letters));
}

/**
 * Does at the focus what the system would have done for a key that was held: it writes, goes on to the next control, steps
 * through a group, presses a button. `place` is what Tab goes around in.
 */
export function pressKey(place: HTMLElement, held: HeldKey): void {
  const target = document.activeElement ?? place;
  if (held.key === 'Tab') focusNextStop(place, target, held.shift ? -1 : 1);
  else if (isWritten(target)) write(target, held);
  else if (isRadio(target) && held.key.startsWith('Arrow')) chooseNext(place, target, stepOf(held.key));
  else if (target instanceof HTMLSelectElement && held.key.startsWith('Arrow')) choose(target, target.options[target.selectedIndex + stepOf(held.key)]);
  else if (target instanceof HTMLElement && (held.key === 'Enter' || held.key === ' ')) target.click();
}

const stops = ':is(input, select, textarea, button, a[href], [tabindex]):not(:disabled, [tabindex="-1"])';

function focusNextStop(place: HTMLElement, target: Element, step: 1 | -1): void {
  const all = [...place.querySelectorAll<HTMLElement>(stops)].filter((one) => one === target || !isRadio(one) || isStopOf(place, one));
  const next = all.at((all.indexOf(target as HTMLElement) + step) % all.length);
  next?.focus();
  if (next instanceof HTMLInputElement && next.type === 'text') next.select();
}

/** A group of radio buttons is entered at the chosen one, and at its first where none is. */
function isStopOf(place: HTMLElement, radio: HTMLInputElement): boolean {
  const group = groupOf(place, radio);
  return radio === (group.find(({ checked }) => checked) ?? group[0]);
}

function chooseNext(place: HTMLElement, radio: HTMLInputElement, step: 1 | -1): void {
  const group = groupOf(place, radio);
  const next = group.at((group.indexOf(radio) + step) % group.length);
  next?.focus();
  next?.click();
}

function groupOf(place: HTMLElement, { name }: HTMLInputElement): HTMLInputElement[] {
  return [...place.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter((one) => one.name === name);
}

/** The option whose name begins with what was typed, or with as much of its beginning as one does. */
function optionOf(list: HTMLSelectElement, typed: string): HTMLOptionElement | undefined {
  for (let length = typed.length; length > 0; length -= 1) {
    const start = typed.slice(0, length).toLowerCase();
    const found = [...list.options].find(({ text }) => text.toLowerCase().startsWith(start));
    if (found !== undefined) return found;
  }
  return undefined;
}

function choose(list: HTMLSelectElement, option: HTMLOptionElement | undefined): void {
  if (option === undefined) return;
  list.value = option.value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

function stepOf(key: string): 1 | -1 {
  return key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
}

type Written = HTMLInputElement | HTMLTextAreaElement;

function write(target: Written, { key }: HeldKey): void {
  const [start, end] = [target.selectionStart ?? 0, target.selectionEnd ?? 0];
  if (key.length === 1) {
    target.setRangeText(key, start, end, 'end');
    target.dispatchEvent(new InputEvent('input', { bubbles: true }));
  } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const at = start === end ? start + stepOf(key) : key === 'ArrowLeft' ? start : end;
    target.setSelectionRange(Math.max(0, at), Math.max(0, at));
  } else target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

function isWritten(target: Element): target is Written {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}

function isRadio(target: Element): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'radio';
}
