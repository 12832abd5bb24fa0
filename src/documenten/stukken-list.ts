import { isVertrouwelijker, type Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';
import { type DocumentBlock, list } from './document-text';

/** An item with its documents. */
export interface WithStukken {
  vertrouwelijkheid: Vertrouwelijkheid;
  stukken: { titel: string; adres: string; vertrouwelijkheid: Vertrouwelijkheid }[];
}

export const STUKKEN_FIELDS = 'stukken { titel adres vertrouwelijkheid }';

/**
 * Lists the documents at an item with their links; a document more confidential than the item is
 * marked with its level.
 */
export function stukkenList({ vertrouwelijkheid, stukken }: WithStukken): DocumentBlock[] {
  const lines = stukken.map((stuk) => ({
    tekst: isVertrouwelijker(stuk.vertrouwelijkheid, vertrouwelijkheid)
      ? `${stuk.titel} (${stuk.vertrouwelijkheid.toLowerCase()})`
      : stuk.titel,
    url: stuk.adres,
  }));
  return list('Stukken', lines);
}

/** Levels of an item and its documents. */
export const niveausOf = ({ vertrouwelijkheid, stukken }: WithStukken) => [
  vertrouwelijkheid,
  ...stukken.map((stuk) => stuk.vertrouwelijkheid),
];
