import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The calendar that the command line asks to open: the last argument that ends in `.ics`, as a path or a file URL.
 * Relative paths start from the folder in which the program was started. Null if there is none.
 */
export function calendarArgument(argumentList: readonly string[], workingFolder: string): string | null {
  const found = argumentList.slice(1).findLast((argument) => !argument.startsWith('-') && /\.ics$/i.test(argument));
  if (found === undefined) return null;
  return /^file:/i.test(found) ? fromUrl(found) : path.resolve(workingFolder, found);
}

function fromUrl(url: string) {
  try {
    return fileURLToPath(url);
  } catch {
    return null;
  }
}
