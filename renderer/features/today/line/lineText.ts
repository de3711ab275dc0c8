/** The text of the line, and the texts that Ctrl+Z and Ctrl+Y bring back, the nearest one last. */
export type LineText = { readonly text: string; readonly past: readonly string[]; readonly future: readonly string[] };

/** The line before anything is typed. */
export const noText: LineText = { text: '', past: [], future: [] };

/** The most texts that are remembered. */
const deepest = 100;

/** The line after a key: Ctrl+Z takes back a word at a time, and a run of deleted letters at once. */
export function typeText(line: LineText, next: string): LineText {
  if (next === line.text) return line;
  return continues(line, next) ? { ...line, text: next, future: [] } : putText(line, next);
}

/** The line after its text was replaced as a whole: Ctrl+Z brings back the text as it was. */
export function putText(line: LineText, next: string): LineText {
  if (next === line.text) return line;
  return { text: next, past: [...line.past, line.text].slice(-deepest), future: [] };
}

/** The line before the last change, or null if there is none. */
export function undoText({ text, past, future }: LineText): LineText | null {
  const before = past.at(-1);
  return before === undefined ? null : { text: before, past: past.slice(0, -1), future: [...future, text] };
}

/** The line after the change that was undone last, or null if there is none. */
export function redoText({ text, past, future }: LineText): LineText | null {
  const next = future.at(-1);
  return next === undefined ? null : { text: next, past: [...past, text], future: future.slice(0, -1) };
}

/** What was added to a text at one place, or null if anything was taken away. */
export function addedText(before: string, after: string): string | null {
  const added = after.length - before.length;
  if (added <= 0) return null;
  for (let at = 0; at <= before.length; at += 1) {
    const isRest = before.slice(at) === after.slice(at + added);
    if (isRest && before.slice(0, at) === after.slice(0, at)) return after.slice(at, at + added);
  }
  return null;
}

function continues({ text, past }: LineText, next: string): boolean {
  const isLetter = next.length === text.length + 1 && next.startsWith(text) && /\S$/u.test(text);
  const isDeletion = next.length === text.length - 1 && text.startsWith(next);
  return isLetter || (isDeletion && (past.at(-1)?.startsWith(text) ?? false) && past.at(-1) !== text);
}
