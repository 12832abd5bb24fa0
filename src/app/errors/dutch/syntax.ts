/** Translations of the names that graphql-js gives to parts of a document. */
const PARTS: [RegExp, string][] = [
  [/^Name "(.+)"$/s, '"$1"'],
  [/^Name$/, 'een naam'],
  [/^(?:Int|Float) "(.+)"$/, 'het getal $1'],
  [/^(?:Block)?String "(.*)"$/s, 'de tekst "$1"'],
  [/^(?:Block)?String$/, 'een tekst'],
];
const END = '<EOF>';

function part(name: string): string {
  const [pattern, dutch] = PARTS.find(([like]) => like.test(name)) ?? [];
  return pattern && dutch ? name.replace(pattern, dutch) : name;
}

/** Messages of the parser with their translation; $1 and $2 stand for the parts in the message. */
const STOPS: [RegExp, string][] = [
  [/^Expected (.+?), found <EOF>\.$/s, 'hier wordt $1 verwacht, en de vraag houdt op.'],
  [/^Expected (.+?), found (.+)\.$/s, 'hier wordt $1 verwacht, en er staat $2.'],
  [/^Unexpected <EOF>\.$/, 'de vraag houdt te vroeg op.'],
  [/^Unexpected single quote character/, 'een tekst staat tussen dubbele aanhalingstekens ("), niet tussen enkele.'],
  [/^(?:Unexpected|Invalid) character: (.+)\.$/s, 'het teken $1 hoort hier niet.'],
  [/^Unexpected description,/, 'een beschrijving hoort hier niet.'],
  [/^Unexpected variable "(.+)" in constant value\.$/, 'hier hoort een vaste waarde, niet de variabele $1.'],
  [/^Unexpected (.+)\.$/s, '$1 hoort hier niet.'],
  [/^Invalid number, unexpected digit after 0/, 'vooraan in een getal staat een 0 te veel.'],
  [/^Invalid number, expected digit but got: <EOF>\.$/, 'een getal is niet af.'],
  [/^Invalid number, expected digit but got: (.+)\.$/s, 'in een getal, of er vlak achter, hoort $1 niet.'],
  [/^Invalid character within String: (.+)\.$/s, 'het teken $1 kan niet zo in een tekst staan.'],
  [/^Invalid Unicode escape sequence: "(.+)"\.$/s, '$1 is geen teken; schrijf het als \\u met vier cijfers van 0 tot en met F.'],
  [/^Invalid character escape sequence: "(.+)"\.$/s, '$1 betekent niets in een tekst; een \\ zelf schrijft u als \\\\.'],
  [/^Unterminated string\.$/, 'een tekst eindigt niet met een aanhalingsteken.'],
  [/^(.+) is reserved and cannot be used for an enum value\.$/s, '$1 kan geen naam van een waarde zijn.'],
];

/** Translates the message about a syntax error; undefined for any other message. */
export function syntaxMistake(message: string): string | undefined {
  const said = message.replace(/^Syntax Error: /, '');
  const [pattern, sentence] = (said !== message && STOPS.find(([like]) => like.test(said))) || [];
  if (!pattern || !sentence) return undefined;
  const parts = pattern.exec(said)?.slice(1) ?? [];
  return `Dit is geen GraphQL: ${sentence.replace(/\$([12])/g, (_, n) => part(parts[n - 1] ?? END))}`;
}
