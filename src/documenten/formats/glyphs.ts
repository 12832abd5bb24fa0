import type { DocumentBlock, DocumentText } from '../document-text';

/** Whether there is a drawing of this code point. */
type HasGlyph = (code: number) => boolean;

const REPLACEMENT = '\ufffd';
const NOTICE = `Waar ${REPLACEMENT} staat, stond een teken dat deze PDF niet kan tonen. In de HTML en in Word staat het er wel.`;
const LETTERS = new Intl.Segmenter('nl', { granularity: 'grapheme' });
/** What is seen by what it does to its neighbours alone. */
const INVISIBLE_POINT = /\p{Default_Ignorable_Code_Point}/u;

/**
 * The document with only what the font can draw: what it has no drawing for would be an empty box
 * that is read out as nothing (ISO 14289-1, 7.21.8 forbids it). What was one character to who wrote
 * it, is one mark; when there is one, the document says so.
 */
export function replaceMissingGlyphs(document: DocumentText, hasGlyph: HasGlyph): DocumentText {
  let missed = false;
  const letter = (whole: string): string => {
    const characters = [...whole];
    const missing = characters.filter((teken) => !hasGlyph(teken.codePointAt(0) as number) && !INVISIBLE_POINT.test(teken));
    missed ||= missing.length > 0;
    if (missing.includes(characters[0] as string)) return REPLACEMENT;
    const rest = characters.filter((teken) => hasGlyph(teken.codePointAt(0) as number)).join('');
    return missing.length > 0 ? rest + REPLACEMENT : rest;
  };
  const drawableLine = (tekst: string) =>
    [...tekst].every((teken) => hasGlyph(teken.codePointAt(0) as number))
      ? tekst
      : Array.from(LETTERS.segment(tekst), ({ segment }) => letter(segment)).join('');
  const wholeLine = (tekst: string) => inLines(tekst).map(drawableLine).join('\n');
  const shown = {
    ...document,
    titel: wholeLine(document.titel),
    blocks: document.blocks.map((blok) => drawableBlock(blok, wholeLine)),
  };
  if (!missed) return shown;
  return { ...shown, blocks: [{ soort: 'alinea', tekst: NOTICE }, ...shown.blocks] };
}

const inLines = (tekst: string) => tekst.replaceAll('\t', '    ').split(/\r\n|[\n\r\u2028\u2029]/);

function drawableBlock(blok: DocumentBlock, heel: (tekst: string) => string): DocumentBlock {
  if (blok.soort !== 'lijst') return { ...blok, tekst: heel(blok.tekst) };
  return { ...blok, regels: blok.regels.map((line) => ({ ...line, tekst: heel(line.tekst) })) };
}
