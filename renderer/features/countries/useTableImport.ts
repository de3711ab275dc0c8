import { useState } from 'react';
import { readCountryTable, type CountryTable } from '#shared/imports/countries/readCountryTable';
import { decodeText } from '#shared/imports/table/decodeText';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';

/** A table read from a file. `encoding` is null if the bytes leave no doubt about it. */
export type ReadTable = { readonly name: string; readonly table: CountryTable; readonly encoding: string | null };

/** Opens a table of countries: `problem` says why the last one could not be read. */
export type TableImport = {
  readonly start: () => void;
  readonly problem: string | null;
  readonly whyNot: string | null;
};

/** Asks for a file, reads it as a table of countries, and hands it over before anything is written. */
export function useTableImport(onRead: (table: ReadTable) => void): TableImport {
  const { platform } = useServices();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fail = (message: string) => {
    setProblem(message);
    useNotices.getState().say(message);
  };
  const run = async () => {
    setBusy(true);
    setProblem(null);
    const opened = await platform.invoke('files.openTable', null);
    setBusy(false);
    if (!opened.ok) return fail(opened.error.message);
    if (opened.value === null) return;
    const { name, bytes } = opened.value;
    const { text, encoding, isGuess } = decodeText(bytes);
    const read = readCountryTable(text);
    if (!read.ok) return fail(`${name}: ${read.error.message} Nothing was changed.`);
    onRead({ name, table: read.value, encoding: isGuess ? encoding : null });
  };
  return { start: () => void run(), problem, whyNot: isBusy ? 'A file is being chosen.' : null };
}
