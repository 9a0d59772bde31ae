import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of a PDF as a reader of it finds them, a text a page. */
export async function pdfPages(pdf: Uint8Array): Promise<readonly string[]> {
  // No fonts are needed for words, and a warning of theirs is none of ours.
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    pages.push(text.replaceAll(/\s+/g, ' '));
  }
  await document.destroy();
  return pages;
}
