import type { Blok, Stuktekst } from '../document';

/** Whether there is a drawing of this code point. */
type Heeft = (code: number) => boolean;

const ANDERS = '\ufffd';
const MELDING = `Waar ${ANDERS} staat, stond een teken dat deze PDF niet kan tonen. In de HTML en in Word staat het er wel.`;
const LETTERS = new Intl.Segmenter('nl', { granularity: 'grapheme' });
/** What is seen by what it does to its neighbours alone. */
const ONZICHTBAAR = /\p{Default_Ignorable_Code_Point}/u;

/**
 * The document with only what the font can draw: what it has no drawing for would be an empty box that is read out as nothing (ISO 14289-1, 7.21.8 forbids
 * it). What was one character to who wrote it, is one mark; when there is one, the document says so.
 */
export function metTekens(document: Stuktekst, heeft: Heeft): Stuktekst {
  let gemist = false;
  const letter = (geheel: string): string => {
    const tekens = [...geheel];
    const ontbreekt = tekens.filter((teken) => !heeft(teken.codePointAt(0) as number) && !ONZICHTBAAR.test(teken));
    gemist ||= ontbreekt.length > 0;
    if (ontbreekt.includes(tekens[0] as string)) return ANDERS;
    const rest = tekens.filter((teken) => heeft(teken.codePointAt(0) as number)).join('');
    return ontbreekt.length > 0 ? rest + ANDERS : rest;
  };
  const regel = (tekst: string) =>
    [...tekst].every((teken) => heeft(teken.codePointAt(0) as number))
      ? tekst
      : Array.from(LETTERS.segment(tekst), ({ segment }) => letter(segment)).join('');
  const heel = (tekst: string) => inRegels(tekst).map(regel).join('\n');
  const shown = { ...document, titel: heel(document.titel), blokken: document.blokken.map((blok) => vertaald(blok, heel)) };
  if (!gemist) return shown;
  return { ...shown, blokken: [{ soort: 'alinea', tekst: MELDING }, ...shown.blokken] };
}

const inRegels = (tekst: string) => tekst.replaceAll('\t', '    ').split(/\r\n|[\n\r\u2028\u2029]/);

function vertaald(blok: Blok, heel: (tekst: string) => string): Blok {
  if (blok.soort !== 'lijst') return { ...blok, tekst: heel(blok.tekst) };
  return { ...blok, regels: blok.regels.map((regel) => ({ ...regel, tekst: heel(regel.tekst) })) };
}
