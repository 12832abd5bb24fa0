// What an agenda or a list of decisions says, before it is HTML, DOCX or PDF.

export interface Regel {
  tekst: string;
  /** The address that the line leads to. */
  url?: string | undefined;
}

export type Blok =
  | { soort: 'kop'; niveau: 2 | 3; tekst: string }
  | { soort: 'alinea'; label?: string | undefined; tekst: string }
  | { soort: 'lijst'; label: string; regels: Regel[] };

export interface Stuktekst {
  titel: string;
  /** At the top, and on each page of a file that has pages. */
  merk: string | undefined;
  /** When what is in it last changed: the date of the file, so that the same content is the same file. */
  datum: Date;
  /** Without what comes after the dot. */
  bestandsnaam: string;
  blokken: Blok[];
}

export const TAAL = 'nl-NL';

/** A document in the form of one kind of file. */
export interface Vorm {
  type: string;
  maak(document: Stuktekst): Promise<Buffer | string>;
}

/** A heading within a document; of level 1 it has one, its title. */
export const kop = (niveau: 2 | 3, tekst: string): Blok => ({ soort: 'kop', niveau, tekst });

/** A paragraph, or none when there is nothing to say. */
export function alinea(tekst: string | null | undefined, label?: string): Blok[] {
  return tekst?.trim() ? [{ soort: 'alinea', label, tekst: tekst.trim() }] : [];
}

/** A list with what it is a list of, or none when it is empty. */
export function lijst(label: string, regels: readonly (Regel | string)[]): Blok[] {
  const all = regels.map((regel) => (typeof regel === 'string' ? { tekst: regel } : regel));
  return all.length > 0 ? [{ soort: 'lijst', label, regels: all }] : [];
}
