import { OngeldigeInvoer } from '../platform/input/errors';

const ZIP = 'PK\u0003\u0004';
const MARKS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file. Without a byte order mark or a named encoding it is UTF-8, or else
 * Windows-1252, which Excel writes where it is not asked for UTF-8: a text in it with one accent is
 * no UTF-8. Throws OngeldigeInvoer for a workbook and for an encoding that is not known.
 */
export function decodeUpload(body: Buffer, charset?: string): string {
  if (body.toString('latin1', 0, ZIP.length) === ZIP)
    throw new OngeldigeInvoer('Dit is een werkmap (XLSX) en geen CSV-bestand; bewaar haar in Excel als "CSV UTF-8".');
  const marked = MARKS.find(([, mark]) => mark.every((byte, place) => body[place] === byte))?.[0];
  if (marked ?? charset) return decode(body, String(marked ?? charset));
  try {
    return decode(body, 'utf-8');
  } catch {
    return decode(body, 'windows-1252');
  }
}

/** Windows-1252 characters from 0x80 on, where Latin-1 has control characters. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decode(body: Buffer, encoding: string): string {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.encoding === 'windows-1252' ? fromWindows(body) : decoder.decode(body);
  } catch {
    throw new OngeldigeInvoer(`Dit bestand is niet te lezen als "${encoding}"; bewaar het als UTF-8.`);
  }
}

/**
 * By hand: the decoder of Node 20 takes it for Latin-1, and loses quotation marks, dashes and the
 * euro.
 */
const fromWindows = (body: Buffer) =>
  body.toString('latin1').replace(/[\u0080-\u009f]/g, (each) => WINDOWS[each.charCodeAt(0) - 0x80] ?? each);
