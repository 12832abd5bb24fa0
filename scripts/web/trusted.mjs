import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The generated file with the text of each document. */
const FILE = 'src/web/vragen/vragen.ts';
const DOCUMENT = /new TypedDocumentString\(`([^`]*)`\)/g;

/**
 * Maps the SHA-256 of every document of the page to its text, in the form of the setting
 * VERTROUWDE_VRAGEN.
 */
export function trustedDocuments() {
  const texts = [...readFileSync(FILE, 'utf8').matchAll(DOCUMENT)].map(([, text]) => text);
  const byHash = texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]);
  return `${JSON.stringify(Object.fromEntries(byHash), null, 2)}\n`;
}
