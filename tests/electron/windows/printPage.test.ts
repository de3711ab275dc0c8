import { expect, test, vi } from 'vitest';
import { footerTemplate, printPage } from '../../../electron/windows/printPage';

test('a page prints tagged, with an outline, in the page size that its CSS requests', async () => {
  const printToPDF = vi.fn(async () => await Promise.resolve(Buffer.from('%PDF')));
  expect(await printPage({ printToPDF }, 'Daybook 1')).toEqual(Buffer.from('%PDF'));
  expect(printToPDF).toHaveBeenCalledWith(
    expect.objectContaining({ generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true }),
  );
});

test('a page that cannot be printed gives no PDF', async () => {
  expect(await printPage({ printToPDF: async () => await Promise.reject(new Error('no printer')) }, '')).toBeNull();
});

test('the footer has every character as text, and the page number', () => {
  const foot = footerTemplate('a < b & "c" > d');
  expect(foot).toContain('a &lt; b &amp; &quot;c&quot; &gt; d');
  expect(foot).toContain('class="pageNumber"');
});
