import type { DocumentBlock, DocumentFormat, DocumentLine, DocumentText } from '../document-text';
import { DOCX_STYLES } from './docx-styles';
import { escapeXml } from './xml-escape';
import { zip } from './zip';

// WordprocessingML (ECMA-376 part 1) is written here and not by a library: it is little, and so the
// same content is the same file.

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${text
    .split('\n')
    .map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
    .join('<w:br/>')}</w:r>`;
const paragraph = (content: string, style?: string, more = '') =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>` : ''}${content}</w:p>`;
const bullet = (content: string) =>
  paragraph(content, 'ListBullet', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
const field = (what: string) => `<w:fldSimple w:instr=" ${what} ">${run('1')}</w:fldSimple>`;
const bold = (text: string) => run(text, '<w:b/>');

/** The addresses that links lead to; a link names its place in here. */
type Links = string[];

function line({ tekst, url }: DocumentLine, links: Links): string {
  if (!url) return bullet(run(tekst));
  const link = `<w:hyperlink r:id="rIdLink${links.push(url)}">${run(tekst, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
  return bullet(link);
}

function element(blok: DocumentBlock, links: Links): string {
  switch (blok.soort) {
    case 'kop':
      return paragraph(run(blok.tekst), `Heading${blok.niveau}`);
    case 'alinea':
      return paragraph(`${blok.label ? bold(`${blok.label}: `) : ''}${run(blok.tekst)}`);
    case 'lijst':
      return [paragraph(bold(`${blok.label}:`)), ...blok.regels.map((each) => line(each, links))].join('');
  }
}

const relation = (id: string, kind: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${R}/${kind}" Target="${escapeXml(target)}"${more}/>`;
const relations = (all: string[]) => `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

const TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="${PART}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${PART}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="${PART}.numbering+xml"/>
<Override PartName="/word/header1.xml" ContentType="${PART}.header+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>`;
const ROOT = relations([
  relation('rId1', 'officeDocument', 'word/document.xml'),
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
]);
const NUMBERING = `${XML}<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const core = ({ titel, date }: DocumentText) =>
  `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(titel)}</dc:title><dc:creator>Driehoek</dc:creator><dc:language>nl-NL</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date.toISOString()}</dcterms:created></cp:coreProperties>`;

function files(document: DocumentText): Record<string, string> {
  const { titel, mark, blocks } = document;
  const links: Links = [];
  const body = [
    mark ? paragraph(bold(mark), 'Merk') : '',
    paragraph(run(titel), 'Heading1'),
    ...blocks.map((blok) => element(blok, links)),
  ];
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdKop"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';
  return {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': ROOT,
    'docProps/core.xml': core(document),
    'word/document.xml': `${XML}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body.join('')}${section}</w:body></w:document>`,
    'word/styles.xml': DOCX_STYLES,
    'word/numbering.xml': NUMBERING,
    'word/header1.xml': `${XML}<w:hdr xmlns:w="${W}">${paragraph(`${run(mark ? `${mark} · pagina ` : 'pagina ')}${field('PAGE')}${run(' van ')}${field('NUMPAGES')}`, 'Header')}</w:hdr>`,
    'word/_rels/document.xml.rels': relations([
      relation('rIdStijlen', 'styles', 'styles.xml'),
      relation('rIdNummers', 'numbering', 'numbering.xml'),
      relation('rIdKop', 'header', 'header1.xml'),
      ...links.map((url, place) => relation(`rIdLink${place + 1}`, 'hyperlink', url, ' TargetMode="External"')),
    ]),
  };
}

export const docx: DocumentFormat = {
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  make: async (document) => zip(files(document)),
};
