import type { WebContents } from 'electron';

/**
 * Prints a page as a tagged PDF with an outline, on the page size that its CSS requests. `foot` is printed at the foot
 * of each page next to the page number, which CSS alone cannot count here. Null if the engine cannot print it.
 */
export async function printPage(contents: Pick<WebContents, 'printToPDF'>, foot: string): Promise<Uint8Array | null> {
  try {
    return await contents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footerTemplate(foot),
    });
  } catch {
    return null;
  }
}

/** The footer as HTML, with the text escaped. */
export function footerTemplate(foot: string): string {
  const style = 'font:7px sans-serif;width:100%;margin:0 12.7mm;padding-top:4px;display:flex;border-top:1px solid #000';
  const count = '<span class="pageNumber"></span> of <span class="totalPages"></span>';
  return `<div style="${style}"><span>${escaped(foot)}</span><span style="margin-left:auto">${count}</span></div>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
