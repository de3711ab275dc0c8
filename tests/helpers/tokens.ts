import { randomInt } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';

/** Texts that cannot occur by chance, and the field into which each was typed. */
export type Tokens = {
  /** Makes a new text of 24 small letters and digits for a field. */
  readonly make: (field: string) => string;
  readonly all: () => readonly string[];
  /** The field into which a text was typed. */
  readonly fieldOf: (text: string) => string;
  readonly fields: () => readonly string[];
  /** Records a field that is stored in plain text by design and was skipped. */
  readonly leave: (field: string) => void;
  /** The skipped fields. */
  readonly left: () => readonly string[];
};

/** No texts yet. */
export function makeTokens(): Tokens {
  const fields = new Map<string, string>();
  const left = new Set<string>();
  return {
    make: (field) => {
      const text = Array.from({ length: 24 }, (_, index) => letters[randomInt(index === 0 ? 26 : letters.length)]).join(
        '',
      );
      fields.set(text, field);
      return text;
    },
    all: () => [...fields.keys()],
    fieldOf: (text) => fields.get(text) ?? text,
    fields: () => [...new Set(fields.values())].toSorted(),
    leave: (field) => void left.add(field),
    left: () => [...left].toSorted(),
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The fields whose text is stored in plain by design, and why; no other field is skipped. */
export const clearByDesign: Readonly<Record<string, string>> = {
  Alias: 'appears in exports, and is chosen so that it reveals no name',
  Unit: 'the name of a unit',
  'Field office': 'one of a published list, or the name of another office',
  Label: 'the name of a kind or a duty',
  'Words for the line': 'the words by which the line knows a kind or a duty',
  'One unit is a': 'the name of what a kind counts',
};
const textFields = 'input:not([type]), input[type="text"], input[type="search"], textarea';

/**
 * Types a different text into every visible text field inside `place`, except those stored in plain by design: the
 * first third key by key, the rest at once, as dictation does; each third is searched for by itself. It replaces their
 * content; fields for times and numbers reject it and get their content back.
 */
export async function typeEverywhere(page: Page, place: Locator, tokens: Tokens): Promise<void> {
  const fields = place.locator(textFields);
  for (let index = 0; index < (await fields.count()); index += 1) {
    const field = fields.nth(index);
    if (!(await field.isVisible()) || !(await field.isEditable())) continue;
    const name = await nameOf(field);
    if (clearByDesign[name] !== undefined) {
      tokens.leave(name);
      continue;
    }
    const before = await field.inputValue();
    const isForNumbers = (await field.getAttribute('inputmode')) !== null;
    // A number field is the same wherever its name appears.
    if (isForNumbers && tokens.fields().includes(name)) continue;
    await field.fill('');
    const text = tokens.make(name);
    await page.keyboard.type(text.slice(0, 8), { delay: 1 });
    await page.keyboard.insertText(text.slice(8));
    if (isForNumbers && (await field.isVisible())) await field.fill(before);
  }
}

async function nameOf(field: Locator): Promise<string> {
  const name = await field.evaluate((element) => {
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    return element.getAttribute('aria-label') ?? labels?.[0]?.innerText ?? 'a field without a name';
  });
  return name.replace(/\s+/g, ' ').replace(/ optional$/, '');
}
