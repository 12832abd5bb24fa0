import { isId } from '../lezen/parameters';
import { NietGevonden } from '../platform/input/errors';
import { AGENDA_QUESTION, agendaDocument } from './agenda-document';
import type { Ask } from './api-question';
import { BESLUITENLIJST_QUESTION, besluitenlijstDocument } from './besluitenlijst-document';
import type { DocumentFormat, DocumentText } from './document-text';
import { docx } from './formats/docx';
import { html } from './formats/html';
import { pdf } from './formats/pdf';

export const DOCUMENT_FORMATS: Readonly<Record<string, DocumentFormat>> = { html, docx, pdf };

/** Throws the same NietGevonden for a hidden meeting as for one that does not exist. */
const found = <T>(answer: T | null): T => {
  if (answer === null) throw new NietGevonden('Deze vergadering bestaat niet of is niet voor u te zien.');
  return answer;
};

type Maker = (ask: Ask, id: string) => Promise<DocumentText>;

/** The documents of a meeting by name, each read with one query. Throws NietGevonden. */
export const DOCUMENTS: Readonly<Record<string, Maker>> = {
  agenda: async (ask, id) => agendaDocument(found(isId(id) ? await ask(AGENDA_QUESTION, { id }) : null)),
  besluitenlijst: async (ask, id) => besluitenlijstDocument(found(isId(id) ? await ask(BESLUITENLIJST_QUESTION, { id }) : null)),
};
