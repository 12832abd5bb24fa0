// What an agenda or a list of decisions says, before it is HTML, DOCX or PDF.

export interface DocumentLine {
  tekst: string;
  /** The address that the line leads to. */
  url?: string | undefined;
}

export type DocumentBlock =
  | { soort: 'kop'; niveau: 2 | 3; tekst: string }
  | { soort: 'alinea'; label?: string | undefined; tekst: string }
  | { soort: 'lijst'; label: string; regels: DocumentLine[] };

export interface DocumentText {
  titel: string;
  /** At the top, and on each page of a file that has pages. */
  mark: string | undefined;
  /**
   * When what is in it last changed: the date of the file, so that the same content is the same
   * file.
   */
  date: Date;
  /** Without what comes after the dot. */
  fileName: string;
  blocks: DocumentBlock[];
}

export const LANGUAGE = 'nl-NL';

/** A document in the form of one kind of file. */
export interface DocumentFormat {
  type: string;
  make(document: DocumentText): Promise<Buffer | string>;
}

/** A heading within a document; of level 1 it has one, its title. */
export const heading = (niveau: 2 | 3, tekst: string): DocumentBlock => ({ soort: 'kop', niveau, tekst });

/** A paragraph, or none when there is nothing to say. */
export function paragraph(tekst: string | null | undefined, label?: string): DocumentBlock[] {
  return tekst?.trim() ? [{ soort: 'alinea', label, tekst: tekst.trim() }] : [];
}

/** A list with what it is a list of, or none when it is empty. */
export function list(label: string, lines: readonly (DocumentLine | string)[]): DocumentBlock[] {
  const all = lines.map((line) => (typeof line === 'string' ? { tekst: line } : line));
  return all.length > 0 ? [{ soort: 'lijst', label, regels: all }] : [];
}
