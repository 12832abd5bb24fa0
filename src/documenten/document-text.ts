// The content of an agenda or a list of decisions, independent of HTML, DOCX and PDF.

export interface DocumentLine {
  tekst: string;
  /** The address that the line links to. */
  url?: string | undefined;
}

export type DocumentBlock =
  | { soort: 'kop'; niveau: 2 | 3; tekst: string }
  | { soort: 'alinea'; label?: string | undefined; tekst: string }
  | { soort: 'lijst'; label: string; regels: DocumentLine[] };

export interface DocumentText {
  titel: string;
  /** The confidentiality mark at the top, and on each page of a paged format. */
  mark: string | undefined;
  /**
   * The last change of the content. It dates the file, so that equal content gives an equal file.
   */
  date: Date;
  /** File name without extension. */
  fileName: string;
  blocks: DocumentBlock[];
}

export const LANGUAGE = 'nl-NL';

/** Renders a document as one file type. */
export interface DocumentFormat {
  type: string;
  make(document: DocumentText): Promise<Buffer | string>;
}

/** A heading within a document; the title is the only heading of level 1. */
export const heading = (niveau: 2 | 3, tekst: string): DocumentBlock => ({ soort: 'kop', niveau, tekst });

/** A paragraph, or no block when the text is empty. */
export function paragraph(tekst: string | null | undefined, label?: string): DocumentBlock[] {
  return tekst?.trim() ? [{ soort: 'alinea', label, tekst: tekst.trim() }] : [];
}

/** A labelled list, or no block when it is empty. */
export function list(label: string, lines: readonly (DocumentLine | string)[]): DocumentBlock[] {
  const all = lines.map((line) => (typeof line === 'string' ? { tekst: line } : line));
  return all.length > 0 ? [{ soort: 'lijst', label, regels: all }] : [];
}
