// Reads a PDF from stdin with another library than the one that made it, and writes the text for a
// screen reader as JSON. A separate process, since the library has ES modules only.
import { buffer } from 'node:stream/consumers';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const data = new Uint8Array(await buffer(process.stdin));
const pdf = await getDocument({ data, verbosity: VerbosityLevel.ERRORS, disableFontFace: true }).promise;
const { info, metadata } = await pdf.getMetadata();
const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const annotations = await page.getAnnotations();
  pages.push({ items, tree: await page.getStructTree(), links: annotations.map(({ url }) => url) });
}
const ua = /pdfuaid:part>(\d)</.exec(metadata?.getRaw() ?? '')?.[1];
const viewer = await pdf.getViewerPreferences();
process.stdout.write(
  JSON.stringify({ info, titel: metadata?.get('dc:title'), ua, mark: await pdf.getMarkInfo(), viewer, pages }),
);
