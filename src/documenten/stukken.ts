import { isVertrouwelijker, type Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';
import { type Blok, lijst } from './document';

/** An item with the documents at it. */
export interface MetStukken {
  vertrouwelijkheid: Vertrouwelijkheid;
  stukken: { titel: string; adres: string; vertrouwelijkheid: Vertrouwelijkheid }[];
}

export const STUKKEN = 'stukken { titel adres vertrouwelijkheid }';

/** The documents at an item, each leading to where it is; one that is for fewer people than the item says so. */
export function stukkenLijst({ vertrouwelijkheid, stukken }: MetStukken): Blok[] {
  const lines = stukken.map((stuk) => ({
    tekst: isVertrouwelijker(stuk.vertrouwelijkheid, vertrouwelijkheid)
      ? `${stuk.titel} (${stuk.vertrouwelijkheid.toLowerCase()})`
      : stuk.titel,
    url: stuk.adres,
  }));
  return lijst('Stukken', lines);
}

/** How confidential an item is with what lies at it. */
export const niveausVan = ({ vertrouwelijkheid, stukken }: MetStukken) => [
  vertrouwelijkheid,
  ...stukken.map((stuk) => stuk.vertrouwelijkheid),
];
