const OPENS: [kind: Frame, pattern: RegExp][] = [
  ['select', /^\((?=select\b)/],
  ['object', /^json_object\(/],
  ['other', /^\(/],
];
/**
 * Unbreakable tokens: a quoted text or name, a word, one other character; a run of whitespace is
 * one token.
 */
const PIECE = /^('(?:[^']|'')*'|"[^"]*"|\w+|\s+|.)/s;
const CLAUSE = /^\s+(?=(from|where|order by|limit|union all|(left |cross )?join)\b)/;
/** A join is one token here, so that it stays on its line. */
const JOIN = /^(left|cross) join\b/;

/** The context that a parenthesis opened: only subqueries and json objects get a line per part. */
type Frame = 'select' | 'object' | 'other';

/**
 * Formats a statement over several lines: each clause of a subquery and each member of a json
 * object on its own line.
 */
export function prettySql(sql: string): string {
  const frames: Frame[] = ['select'];
  const lineBreak = () => `\n${'  '.repeat(frames.filter((frame) => frame !== 'other').length - 1)}`;
  let text = '';
  for (let rest = sql; rest !== ''; ) {
    const [piece, frame] = nextPiece(rest, frames.at(-1) ?? 'other');
    rest = rest.slice(piece.length);
    if (piece === ')' && frames.length > 1) {
      const closed = frames.pop();
      text += closed === 'other' ? piece : `${lineBreak()}${piece}`;
    } else if (frame) {
      frames.push(frame);
      text += frame === 'other' ? piece : `${piece}${lineBreak()}`;
    } else if (frames.at(-1) === 'object' && piece === ',') {
      text += `,${lineBreak()}`;
      rest = rest.trimStart();
    } else {
      text += frames.at(-1) === 'select' && CLAUSE.test(`${piece}${rest}`) ? lineBreak() : piece.replace(/^\s+$/, ' ');
    }
  }
  return text;
}

/** Returns the next token, and the frame that it opens, if any. */
function nextPiece(rest: string, within: Frame): [piece: string, opens?: Frame] {
  for (const [frame, pattern] of OPENS) {
    const [piece] = pattern.exec(rest) ?? [];
    if (piece) return [piece, frame];
  }
  const [join] = JOIN.exec(rest) ?? [];
  if (join) return [join];
  const [clause] = (within === 'select' && CLAUSE.exec(rest)) || [];
  return [clause ?? PIECE.exec(rest)?.[0] ?? rest];
}
