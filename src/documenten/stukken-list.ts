import { isVertrouwelijker, type Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';
import { type DocumentBlock, list } from './document-text';

/** An item with the documents at it. */
export interface WithStukken {
  vertrouwelijkheid: Vertrouwelijkheid;
  stukken: { titel: string; adres: string; vertrouwelijkheid: Vertrouwelijkheid }[];
}

export const STUKKEN_FIELDS = 'stukken { titel adres vertrouwelijkheid }';

/**
 * The documents at an item, each leading to where it is; one that is for fewer people than the item
 * says so.
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

/** How confidential an item is with what lies at it. */
export const niveausOf = ({ vertrouwelijkheid, stukken }: WithStukken) => [
  vertrouwelijkheid,
  ...stukken.map((stuk) => stuk.vertrouwelijkheid),
];
