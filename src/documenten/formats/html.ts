import { createHash } from 'node:crypto';
import type { DocumentBlock, DocumentFormat, DocumentLine, DocumentText } from '../document-text';
import { escapeXml } from './xml-escape';

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.25rem; }
h3 { margin: 1rem 0 0.5rem; font-size: 1.05rem; }
p { margin: 0.25rem 0; white-space: pre-line; }
ul { margin: 0.25rem 0; }
.merk { font-weight: bold; letter-spacing: 0.1em; border: 2px solid; padding: 0.25rem 0.75rem; display: inline-block; }
`;

/** The page holds no script and asks for nothing from anywhere. */
export const HTML_CSP = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups`;

const line = ({ tekst, url }: DocumentLine) =>
  `<li>${url ? `<a href="${escapeXml(url)}" rel="noreferrer">${escapeXml(tekst)}</a>` : escapeXml(tekst)}</li>`;

function element(blok: DocumentBlock): string {
  switch (blok.soort) {
    case 'kop':
      return `<h${blok.niveau}>${escapeXml(blok.tekst)}</h${blok.niveau}>`;
    case 'alinea':
      return `<p>${blok.label ? `<strong>${escapeXml(blok.label)}:</strong> ` : ''}${escapeXml(blok.tekst)}</p>`;
    case 'lijst':
      return `<p><strong>${escapeXml(blok.label)}:</strong></p>\n<ul>${blok.regels.map(line).join('')}</ul>`;
  }
}

function page({ titel, mark, blocks }: DocumentText): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(titel)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${mark ? `<p class="merk">${escapeXml(mark)}</p>\n` : ''}<h1>${escapeXml(titel)}</h1>
${blocks.map(element).join('\n')}
</main>
</body>
</html>
`;
}

export const html: DocumentFormat = { type: 'text/html; charset=utf-8', make: async (document) => page(document) };
