import { setImmediate } from 'node:timers/promises';
import { type DocumentBlock, type DocumentFormat, type DocumentLine, type DocumentText, LANGUAGE } from '../document-text';
import { replaceMissingGlyphs } from './glyphs';

// PDF/UA (ISO 14289-1): every text is in the structure tree or marked as an artifact, fonts are
// embedded, and title and language are set.

const REGULAR = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');
const MARGIN = 56;
const LINE = 10;
const HEADING = { 1: 16, 2: 13, 3: 11 } as const;
const INDENT = 14;
/** So long may others wait for this document. */
const BLOCKS_AT_ONCE = 10;

type Pdf = PDFKit.PDFDocument;
type PdfPart = PDFKit.PDFStructureElement;
/** What the library keeps of the font in use, and its types leave out. */
interface Drawing {
  _font: { font: { hasGlyphForCodePoint(code: number): boolean } };
}

/** The library writes the title into XML as it is. */
const inXml = (titel: string) => titel.replace(/&/g, '＆').replace(/</g, '＜').replace(/>/g, '＞');

/**
 * The library, with what it knows of fonts, is loaded when someone asks for the first PDF: a
 * service that starts needs none of it.
 */
async function open({ titel, date }: DocumentText): Promise<Pdf> {
  const { default: PDFDocument } = await import('pdfkit');
  const options = {
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: LANGUAGE,
    displayTitle: true,
  };
  const info = { Title: inXml(titel), Creator: 'Driehoek', Producer: 'Driehoek', CreationDate: date };
  return new PDFDocument({
    ...options,
    font: REGULAR,
    info,
    autoFirstPage: false,
    bufferPages: true,
  } as PDFKit.PDFDocumentOptions);
}

/**
 * On every page: what it is marked with, and its number of how many. A screen reader leaves both
 * out.
 */
function pageMarks(pdf: Pdf, merk: string | undefined): void {
  const { count } = pdf.bufferedPageRange();
  const right = { width: pdf.page.width - 2 * MARGIN, align: 'right' as const, lineBreak: false, height: LINE };
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    pdf.markContent('Artifact', { type: 'Pagination' });
    style(pdf, REGULAR, LINE).text(
      [merk, `pagina ${page + 1} van ${count}`].filter(Boolean).join(' · '),
      MARGIN,
      MARGIN / 2,
      right,
    );
    pdf.endMarkedContent();
  }
}

/** Text in its own part of the structure. */
function part(pdf: Pdf, type: string, write: () => void): PdfPart {
  return pdf.struct(type, {}, [write]);
}

const style = (pdf: Pdf, font: string, size: number) => pdf.font(font).fontSize(size);

/** Whether both fonts have a drawing of this. */
function drawn(pdf: Pdf): (code: number) => boolean {
  const fonts = [REGULAR, BOLD].map((font) => (pdf.font(font) as unknown as Drawing)._font.font);
  return (code) => fonts.every((font) => font.hasGlyphForCodePoint(code));
}

/** A heading stays with the line after it. */
function room(pdf: Pdf, height: number): void {
  if (pdf.y + height <= pdf.page.maxY()) return;
  style(pdf, REGULAR, LINE).addPage();
}

function heading(pdf: Pdf, root: PdfPart, level: 1 | 2 | 3, text: string): void {
  room(pdf, HEADING[level] * 4);
  root.add(
    part(pdf, `H${level}`, () => {
      style(pdf, BOLD, HEADING[level]).text(text, MARGIN, pdf.y + HEADING[level] / 2);
    }),
  );
  pdf.moveDown(0.3);
}

function paragraph(pdf: Pdf, root: PdfPart, text: string, label?: string): void {
  root.add(
    part(pdf, 'P', () => {
      if (label) style(pdf, BOLD, LINE).text(`${label}: `, MARGIN, pdf.y, { continued: text !== '' });
      if (text) style(pdf, REGULAR, LINE).text(text, ...(label ? [] : [MARGIN, pdf.y]));
    }),
  );
  pdf.moveDown(0.3);
}

function item(pdf: Pdf, { tekst, url }: DocumentLine): PdfPart {
  let top = 0;
  const bullet = () => {
    top = pdf.y;
    style(pdf, REGULAR, LINE).text('•', MARGIN, top, { lineBreak: false });
  };
  const write = () => style(pdf, REGULAR, LINE).text(tekst, MARGIN + INDENT, top, url ? { link: url, underline: true } : {});
  const body = url ? pdf.struct('LBody', {}, [part(pdf, 'Link', write)]) : part(pdf, 'LBody', write);
  return pdf.struct('LI', {}, [part(pdf, 'Lbl', bullet), body]);
}

function list(pdf: Pdf, root: PdfPart, lines: DocumentLine[]): void {
  const whole = pdf.struct('L');
  root.add(whole);
  for (const line of lines) {
    room(pdf, 2 * LINE);
    whole.add(item(pdf, line));
  }
  whole.end();
  pdf.moveDown(0.3);
}

function element(pdf: Pdf, root: PdfPart, blok: DocumentBlock): void {
  switch (blok.soort) {
    case 'kop':
      heading(pdf, root, blok.niveau, blok.tekst);
      break;
    case 'alinea':
      paragraph(pdf, root, blok.tekst, blok.label);
      break;
    case 'lijst':
      paragraph(pdf, root, '', blok.label);
      list(pdf, root, blok.regels);
  }
}

async function write(text: DocumentText): Promise<Buffer> {
  const pdf = await open(text);
  const document = replaceMissingGlyphs(text, drawn(pdf));
  const chunks: Buffer[] = [];
  const ended = new Promise((resolve, reject) =>
    pdf
      .on('data', (chunk) => chunks.push(chunk))
      .on('end', resolve)
      .on('error', reject),
  );
  style(pdf, REGULAR, LINE).addPage();
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  if (document.mark) root.add(part(pdf, 'P', () => void style(pdf, BOLD, HEADING[2]).text(document.mark as string)));
  heading(pdf, root, 1, document.titel);
  for (const [place, blok] of document.blocks.entries()) {
    element(pdf, root, blok);
    if (place % BLOCKS_AT_ONCE === 0) await setImmediate();
  }
  root.end();
  pageMarks(pdf, document.mark);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

export const pdf: DocumentFormat = { type: 'application/pdf', make: write };
