import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a dialog about a file is asked. */
export type FileQuestion = { readonly suggestedName?: string; readonly extension: string; readonly kind: string };

/** The native dialogs: where to read, where to save. Null when the user cancelled. */
export type Dialogs = {
  readonly askOpen: (question: FileQuestion) => Promise<string | null>;
  readonly askSave: (question: FileQuestion) => Promise<string | null>;
};

/**
 * Dialogs that a file answers: a path a line, each used once, in order; an empty line, or none left, cancels. The file
 * is read again for each question, so that lines may be added meanwhile.
 */
export function dialogsFromFile(file: string): Dialogs {
  let used = 0;
  const answer = async () => {
    const line = readFileSync(file, 'utf8').split(/\r?\n/)[used]?.trim() ?? '';
    used += 1;
    return Promise.resolve(line === '' ? null : path.resolve(line));
  };
  return { askOpen: answer, askSave: answer };
}
