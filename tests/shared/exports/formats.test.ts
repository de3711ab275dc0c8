import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { commandList, exportCommandId } from '#shared/contract/commandList';
import { exportFormats } from '#shared/exports/formats';
import { aReport } from '../../helpers/aReport';
import { encodedText } from '../../helpers/encodeReport';

const report = aReport({ columns: [{ id: 'name', label: 'Name', type: 'text' }], rows: [['Alder']], totals: [null] });

const encoded = exportFormats.filter((format) => 'encode' in format);

test.each(encoded.map((format) => [format.label, format] as const))(
  '%s files contain the rows of the report',
  async (_, { encode }) => {
    expect(await encodedText(encode, report)).toContain('Alder');
  },
);

test('the table loads the encoder of each format', async () => {
  const [csv, json] = await Promise.all(encoded.map(async ({ encode }) => await encodedText(encode, report)));
  expect(Papa.parse(csv ?? '').data[1]).toEqual(['Alder']);
  expect(JSON.parse(json ?? '')).toMatchObject({ rows: [{ name: 'Alder' }] });
});

test('each format has its own id, extension and keys', () => {
  const all = exportFormats.flatMap(({ id, extension, keys }) => [`id ${id}`, `extension ${extension}`, ...keys]);
  expect(new Set(all).size).toBe(all.length);
});

test('each format has a command in the File menu, right after the import', () => {
  const commands = commandList.slice(1, 1 + exportFormats.length);
  expect(commands).toEqual(
    exportFormats.map(({ id, label, keys }) => ({
      id: exportCommandId(id),
      label: `Export as ${label}…`,
      menu: 'File',
      keys,
      scope: 'everywhere',
      writes: false,
      elsewhere: 'workload',
      finds: 'save download report spreadsheet',
    })),
  );
  expect(commands.map(({ id }) => id)).toEqual(expect.arrayContaining(['exportCsv', 'exportJson']));
});
