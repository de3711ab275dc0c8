import path from 'node:path';
import { atomicWrite } from './atomicWrite';
import { readJson } from './readJson';

/** Sealed drafts, as JSON, beside a database that had failed; `found` are those of the last start. */
export type KeptDrafts = { readonly found: string | null; readonly keep: (text: string) => Promise<void> };

/** Opens drafts.json. A file that is missing or not a list counts as none. */
export function openKeptDrafts(profile: string): KeptDrafts {
  const file = path.join(profile, 'drafts.json');
  const content = readJson(file);
  const isList = content.state === 'read' && Array.isArray(content.value) && content.value.length > 0;
  let writing: Promise<void> = Promise.resolve();
  return {
    found: isList ? JSON.stringify(content.value) : null,
    keep: async (text) => {
      writing = writing.catch(() => undefined).then(async () => await atomicWrite(file, text));
      await writing;
    },
  };
}
