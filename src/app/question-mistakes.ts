/** What graphql-js says in English of a question that cannot be run, and how it is said here. What is not in the list stays as it is. */
const SENTENCES: [RegExp, string][] = [
  [/^Cannot query field "(.+)" on type "(.+)"\.$/, '$2 heeft geen veld "$1"; welke er zijn, zegt het schema.'],
  [/^Unknown argument "(.+)" on field "(.+)"\.$/, '$2 heeft geen argument "$1"; welke er zijn, zegt het schema.'],
  [
    /^Field "(.+)" argument "(.+)" of type "(.+)" is required, but it was not provided\.$/,
    'Bij "$1" ontbreekt het argument "$2" ($3).',
  ],
  [/^Field "(?:\w+\.)?(\w+)" of required type "(.+)" was not provided\.$/, 'Hier ontbreekt "$1" ($2).'],
  [/^Field "(.+)" is not defined by type "(.+)"\.$/, '$2 heeft geen veld "$1"; welke er zijn, zegt het schema.'],
  [/^Field "(.+)" of type "(.+)" must have a selection of subfields\.$/, 'Zeg van "$1" ($2) welke velden u wilt, tussen { en }.'],
  [
    /^Field "(.+)" must not have a selection since type "(.+)" has no subfields\.$/,
    '"$1" ($2) heeft zelf geen velden; laat weg wat erachter tussen { en } staat.',
  ],
  [/^Value "(.+)" does not exist in "(.+)" enum\.$/s, '"$1" is geen waarde van $2; welke er zijn, zegt het schema.'],
  [
    /^Enum "(.+?)" cannot represent non-enum value: (.+)\.$/s,
    'Een waarde van $1 schrijft u in de vraag zonder aanhalingstekens; er staat $2.',
  ],
  [/^Enum "(.+?)" cannot represent non-string value: (.+)\.$/s, 'Hier hoort een waarde van $1, als tekst; er staat $2.'],
  [/^Int cannot represent non-integer value: (.+)$/s, 'Hier hoort een geheel getal; er staat $1.'],
  [/^Int cannot represent non 32-bit signed integer value: (.+)$/s, 'Dit getal is te groot: $1.'],
  [/^String cannot represent a non string value: (.+)$/s, 'Hier hoort een tekst; er staat $1.'],
  [/^Boolean cannot represent a non boolean value: (.+)$/s, 'Hier hoort true of false; er staat $1.'],
  [/^ID cannot represent (?:a non-string and non-integer )?value: (.+)$/s, 'Hier hoort een id, als tekst; er staat $1.'],
  [/^Expected non-nullable type "(.+)" not to be null\.$/, 'Hier hoort een waarde ($1); null mag niet.'],
  [/^Expected value of type "(.+?)", found (.+)\.$/s, 'Hier hoort $1; er staat $2.'],
  [/^Expected type "(.+)" to be an object\.$/, 'Hier horen de velden van $1, tussen { en }.'],
  [/^Variable "(\$\w+)" of required type "(.+)" was not provided\.$/, 'De variabele $1 ($2) ontbreekt.'],
  [/^Variable "(\$\w+)" of non-null type "(.+)" must not be null\.$/, 'De variabele $1 ($2) mag niet null zijn.'],
  [
    /^Variable "(\$\w+)" is not defined(?: by operation ".+")?\.$/,
    'De variabele $1 is niet aangekondigd; zet haar met haar type tussen haakjes achter query of mutation.',
  ],
  [
    /^Variable "(\$\w+)" is never used(?: in operation ".+")?\.$/,
    'De variabele $1 wordt in de vraag niet gebruikt; laat haar weg.',
  ],
  [/^Variable "(\$\w+)" of type "(.+)" used in position expecting type "(.+)"\.$/, 'De variabele $1 is $2, en hier hoort $3.'],
  [/^Unknown type "(.+)"\.$/, 'Het type $1 bestaat niet; welke er zijn, zegt het schema.'],
  [/^Unknown fragment "(.+)"\.$/, 'Het fragment $1 staat niet in de vraag.'],
  [/^Fragment "(.+)" is never used\.$/, 'Het fragment $1 wordt niet gebruikt; laat het weg.'],
  [/^Syntax Error: Expected (.+), found (.+)\.$/s, 'Dit is geen GraphQL: hier wordt $1 verwacht, en er staat $2.'],
  [/^Syntax Error: Unexpected (.+)\.$/s, 'Dit is geen GraphQL: $1 hoort hier niet.'],
  [/^Syntax Error: Unterminated string\.$/, 'Dit is geen GraphQL: een tekst eindigt niet met een aanhalingsteken.'],
];
/** What graphql-js adds when a name looks like another. */
const SUGGESTION = / Did you mean (?:the enum value )?(".+)\?$/s;

/** The sentence of ours for one of graphql-js; undefined when there is none. */
export function questionMistake(message: string): string | undefined {
  const meant = SUGGESTION.exec(message)?.[1]?.replace(/,? or (?=")/, ' of ');
  const bare = message.replace(SUGGESTION, '');
  const [pattern, sentence] = SENTENCES.find(([like]) => like.test(bare)) ?? [];
  return pattern && sentence && `${bare.replace(pattern, sentence)}${meant ? ` Bedoelt u ${meant}?` : ''}`;
}

/** Where in the variables a value is that `cause` refuses: "$input.aanvang"; undefined when the message names no variable. */
export function placeInVariables(message: string, cause: string): string | undefined {
  if (!cause || !message.endsWith(cause)) return undefined;
  const [, name] = /^Variable "\$(\w+)" got invalid value /.exec(message) ?? [];
  const [, path] = / at "([\w.[\]]+)"; (?:Expected type "\w+"\. )?$/.exec(message.slice(0, -cause.length)) ?? [];
  return name && `$${path ?? name}`;
}
