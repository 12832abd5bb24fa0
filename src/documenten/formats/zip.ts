import { type Zippable, zipSync } from 'fflate';

/** The same content is the same file: no clock. A zip cannot say an earlier day than this. */
export const ZIP_DAY = new Date(1980, 0, 1);

/** Files by their path, as one zip: what DOCX and XLSX are. */
export function zip(files: Record<string, string>): Buffer {
  const entries = Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]);
  return Buffer.from(zipSync(Object.fromEntries(entries) as Zippable, { mtime: ZIP_DAY }));
}
