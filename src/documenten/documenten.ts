import { isId } from '../lezen/parameters';
import { NietGevonden } from '../platform/input/errors';
import { AGENDA, agenda } from './agenda';
import type { Stel } from './api-question';
import { BESLUITENLIJST, besluitenlijst } from './besluitenlijst';
import type { Stuktekst, Vorm } from './document';
import { docx } from './vorm/docx';
import { html } from './vorm/html';
import { pdf } from './vorm/pdf';

export const VORMEN: Readonly<Record<string, Vorm>> = { html, docx, pdf };

/** What may not be seen and what does not exist read the same. */
const found = <T>(answer: T | null): T => {
  if (answer === null) throw new NietGevonden('Deze vergadering bestaat niet of is niet voor u te zien.');
  return answer;
};

type Maker = (stel: Stel, id: string) => Promise<Stuktekst>;

/** The documents that there are of a meeting, by name: each read with one question. Throws NietGevonden. */
export const DOCUMENTEN: Readonly<Record<string, Maker>> = {
  agenda: async (stel, id) => agenda(found(isId(id) ? await stel(AGENDA, { id }) : null)),
  besluitenlijst: async (stel, id) => besluitenlijst(found(isId(id) ? await stel(BESLUITENLIJST, { id }) : null)),
};
