import { fieldConflict } from './fields';
import { syntaxMistake } from './syntax';

/**
 * Messages of graphql-js about a document that cannot be run, with their translation. A message
 * that is not listed goes out unchanged.
 */
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
  [
    /^Unknown argument "(.+)" on directive "(@.+)"\.$/,
    'De directive $2 heeft geen argument "$1"; welke er zijn, zegt het schema.',
  ],
  [
    /^Directive "(@.+)" argument "(.+)" of type "(.+)" is required, but it was not provided\.$/,
    'Bij $1 ontbreekt het argument "$2" ($3).',
  ],
  [/^Unknown directive "(@.+)"\.$/, 'De directive $1 bestaat niet; welke er zijn, zegt het schema.'],
  [/^Directive "(@.+)" may not be used on .+\.$/, 'De directive $1 hoort hier niet.'],
  [
    /^The directive "(@.+)" can only be used once at this location\.$/,
    'De directive $1 staat hier twee keer; laat een van beide weg.',
  ],
  [/^There can be only one argument named "(.+)"\.$/, 'Het argument "$1" staat hier twee keer; laat een van beide weg.'],
  [/^There can be only one input field named "(.+)"\.$/, 'Het veld "$1" staat hier twee keer; laat een van beide weg.'],
  [/^There can be only one variable named "(\$\w+)"\.$/, 'De variabele $1 is twee keer aangekondigd; laat een van beide weg.'],
  [
    /^There can be only one fragment named "(.+)"\.$/,
    'Het fragment $1 staat twee keer in de vraag; geef een van beide een andere naam.',
  ],
  [/^There can be only one operation named "(.+)"\.$/, 'Twee handelingen in de vraag heten $1; geef ze elk een eigen naam.'],
  [/^This anonymous operation must be .+$/, 'In de vraag staat meer dan één handeling; geef ze elk een naam.'],
  [
    /^The (.+) definition is not executable\.$/,
    'In een vraag staan query, mutation, subscription en fragment; de definitie van $1 hoort er niet.',
  ],
  [/^.*Subscription.* must select only one top level field\.$/, 'Een subscription volgt één ding; vraag een enkel veld.'],
  [
    /^.*Subscription.* must not select an introspection top level field\.$/,
    'Een subscription volgt wijzigingen; vraag naar het schema met een query.',
  ],
  [
    /^Fragment .*cannot condition on non composite type "(.+)"\.$/,
    'Een fragment gaat over een type met velden; $1 heeft er geen.',
  ],
  [
    /^Fragment .*cannot be spread here as objects of type "(.+)" can never be of type "(.+)"\.$/,
    'Dit fragment past hier niet: wat $1 is, is nooit $2.',
  ],
  [/^Cannot spread fragment "(\w+)" within itself\.$/, 'Het fragment $1 gebruikt zichzelf.'],
  [/^Cannot spread fragment "(\w+)" within itself via (.+)\.$/, 'Het fragment $1 gebruikt zichzelf, door $2.'],
  [
    /^Variable "(\$\w+)" cannot be non-input type "(.+)"\.$/,
    'De variabele $1 kan geen $2 zijn: dat type komt alleen in antwoorden voor.',
  ],
  [/^Argument "(.+)" of non-null type "(.+)" must not be null\.$/, 'Het argument "$1" ($2) mag niet null zijn.'],
  [/^Too many validation errors.+$/, 'In deze vraag staat zo veel dat niet kan, dat de rest niet is nagekeken.'],
  [
    /^Argument "(\w+)" has invalid value (.+)\.$/s,
    'Het argument "$1" kan niet $2 zijn; kijk of elke variabele daarin een waarde heeft.',
  ],
];
/**
 * The suggestion that graphql-js appends when a name resembles another, or when only some possible
 * types have the field.
 */
const SUGGESTION = / Did you mean (?:the enum value )?(to use an inline fragment on )?(".+)\?$/s;

/** Translates a message of graphql-js; undefined when there is no translation. */
export function questionMistake(message: string): string | undefined {
  const [, onlyOn, names] = SUGGESTION.exec(message) ?? [];
  const bare = message.replace(SUGGESTION, '');
  const [pattern, sentence] = SENTENCES.find(([like]) => like.test(bare)) ?? [];
  const said = pattern && sentence ? bare.replace(pattern, sentence) : (fieldConflict(bare) ?? syntaxMistake(bare));
  if (!said || !names) return said;
  const meant = names.replace(/,? or (?=")/, ' of ');
  return said + (onlyOn ? ` Wel heeft ${meant} het; vraag het daar met "... on".` : ` Bedoelt u ${meant}?`);
}

/**
 * Returns the path of the value in the variables that `cause` refuses: "$input.aanvang"; undefined
 * when the message contains no variable.
 */
export function placeInVariables(message: string, cause: string): string | undefined {
  if (!cause || !message.endsWith(cause)) return undefined;
  const [, name] = /^Variable "\$(\w+)" got invalid value /.exec(message) ?? [];
  const [, path] = / at "([\w.[\]]+)"; (?:Expected type "\w+"\. )?$/.exec(message.slice(0, -cause.length)) ?? [];
  return name && `$${path ?? name}`;
}
