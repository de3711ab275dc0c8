import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The content of a PDF: its title, whether it is tagged, and the text of each page with single spaces. */
export type ReadPdf = { readonly title: string; readonly isTagged: boolean; readonly pages: readonly string[] };

/** Reads the text of a PDF file, page by page. */
export async function readPdf(file: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), useSystemFonts: true });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.map((item) => ('str' in item ? item.str : ''));
    pages.push(texts.join(' ').replaceAll(/\s+/g, ' '));
  }
  const { info } = await document.getMetadata();
  const marks = await document.getMarkInfo();
  await task.destroy();
  return { title: (info as { readonly Title?: string }).Title ?? '', isTagged: marks?.Marked === true, pages };
}
