import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The options of a file dialog. */
export type FileQuestion = { readonly suggestedName?: string; readonly extension: string; readonly kind: string };

/** The native file dialogs. They resolve with null if the user cancels. */
export type Dialogs = {
  readonly askOpen: (question: FileQuestion) => Promise<string | null>;
  readonly askSave: (question: FileQuestion) => Promise<string | null>;
  readonly askFolder: (title: string) => Promise<string | null>;
};

/**
 * Dialogs answered by a file with one path per line, each used once and in order. An empty line, or no line left,
 * cancels. The file is read again for every dialog, so lines can be added at any time.
 */
export function dialogsFromFile(file: string): Dialogs {
  let used = 0;
  const answer = async () => {
    const line = readFileSync(file, 'utf8').split(/\r?\n/)[used]?.trim() ?? '';
    used += 1;
    return Promise.resolve(line === '' ? null : path.resolve(line));
  };
  return { askOpen: answer, askSave: answer, askFolder: answer };
}
