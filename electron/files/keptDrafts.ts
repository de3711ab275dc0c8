import path from 'node:path';
import { atomicWrite } from './atomicWrite';
import { readJson } from './readJson';

/**
 * Sealed drafts, as JSON, saved outside a database that had failed. `present` returns the last ones saved, even after
 * the page is reloaded; null if the database has not failed since startup, nor before it with drafts that it lacks.
 */
export type KeptDrafts = { readonly present: () => string | null; readonly keep: (text: string) => Promise<void> };

/** Opens drafts.json. A file that is missing or not a list counts as none. */
export function openKeptDrafts(profile: string): KeptDrafts {
  const file = path.join(profile, 'drafts.json');
  const content = readJson(file);
  const isList = content.state === 'read' && Array.isArray(content.value) && content.value.length > 0;
  let kept = isList ? JSON.stringify(content.value) : null;
  let writing: Promise<void> = Promise.resolve();
  return {
    present: () => kept,
    keep: async (text) => {
      // Set before it is written, so that on a full disk the next page still gets it.
      kept = text;
      writing = writing.catch(() => undefined).then(async () => await atomicWrite(file, text));
      await writing;
    },
  };
}
