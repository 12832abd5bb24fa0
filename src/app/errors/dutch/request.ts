/** Dutch sentences about the form of a request: the text of the query, and the fields beside it. */
const ONE = 'Stel één vraag per bericht; een lijst van vragen wordt niet beantwoord.';
const NO_BODY = 'De vraag ontbreekt: stuur haar als JSON-object, zoals {"query": "..."}, met content-type application/json.';
const NO_QUERY = 'De tekst van de vraag ontbreekt (query).';
const QUERY = 'De vraag (query) is een tekst.';
const NAME = '`operationName` is een tekst: de naam van de query, mutation of subscription die moet lopen.';
const anObject = (name: string) => `\`${name}\` is een JSON-object, geen tekst of lijst.`;

/** Messages of Apollo Server about a malformed request, with their translation. */
const SENTENCES: [RegExp, string][] = [
  [
    /Cross-Site Request Forgery/,
    'Zo kan ook een webpagina van elders vragen; stuur content-type application/json of de kop apollo-require-preflight mee.',
  ],
  [/^Operation batching disabled|^No operations found/, ONE],
  [/^POST body missing/, NO_BODY],
  [/^GraphQL queries must be strings/, QUERY],
  [/^GraphQL operations must contain/, NO_QUERY],
  [/^`variables`|^The variables search/, anObject('variables')],
  [/^`extensions`|^The extensions search/, anObject('extensions')],
  [/^`operationName`/, NAME],
  [/may only be specified once/, 'Noem in het adres elk onderdeel van de vraag één keer.'],
  [/^GET requests only support query/, 'Met GET kunt u alleen lezen; stuur dit met POST.'],
  [/^GET requests may not have/, 'Een vraag met GET staat in het adres; laat content-type weg, of zet er application/json in.'],
  [/supports only GET\/POST/, 'Stel een vraag met POST of met GET.'],
  [
    /^An 'accept' header/,
    'Het antwoord is application/json of application/graphql-response+json; neem een daarvan op in Accept.',
  ],
  [/^Unknown operation named/, 'In de vraag staat niets met de naam die `operationName` noemt.'],
  [/^Must provide operation name/, 'In de vraag staat meer dan één handeling; noem met `operationName` welke moet lopen.'],
  [/^Must provide an operation/, 'In de vraag staat niets om te doen: alleen fragmenten.'],
  [/^Too many errors processing variables/, 'In de variabelen staat zo veel dat niet kan, dat de rest niet is nagekeken.'],
  [/^Unsupported persisted query version/, 'Van bewaarde vragen kent de dienst versie 1 (`persistedQuery`).'],
  [/^provided sha does not match query/, 'De hash hoort niet bij de tekst van de vraag.'],
];
/**
 * Codes of Apollo Server that add nothing to ours; programs use those of parsing, validation and
 * variables (kern.graphql).
 */
const NOT_OURS = ['BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', undefined];
const OTHERWISE = 'Dit is geen GraphQL over HTTP zoals de dienst het kent.';

/**
 * Translates the message about a request that Apollo Server does not accept, or without an
 * executable operation; undefined for the codes that programs use.
 */
export function requestMistake(message: string, code: unknown): string | undefined {
  if (!NOT_OURS.includes(code as string | undefined)) return undefined;
  const found = SENTENCES.find(([pattern]) => pattern.test(message))?.[1];
  return found ?? (code ? OTHERWISE : undefined);
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isObjectOrNone = (value: unknown) => value === undefined || value === null || isObject(value);

/**
 * Returns the sentence for a body that is malformed before it reaches Apollo Server; undefined when
 * it is well-formed.
 */
export function bodyMistake(body: unknown): string | undefined {
  if (Array.isArray(body)) return ONE;
  if (!isObject(body)) return NO_BODY;
  const { query, operationName = null, ...rest } = body as Record<string, unknown>;
  if (query === undefined || query === null) return NO_QUERY;
  if (typeof query !== 'string') return QUERY;
  if (operationName !== null && typeof operationName !== 'string') return NAME;
  const wrong = ['variables', 'extensions'].find((name) => !isObjectOrNone(rest[name]));
  return wrong && anObject(wrong);
}

/** Returns the sentence for a body that Express could not parse, by the type of its error. */
export function unreadable({ status, type }: { status: number; type?: string }): string {
  if (status === 413) return 'De vraag is groter dan 100 kB; deel haar op.';
  if (type === 'charset.unsupported') return 'Stuur de vraag in UTF-8, met content-type application/json.';
  if (type === 'charset.broken') return 'De vraag is geen leesbare UTF-8; stuur haar als JSON in UTF-8.';
  if (type === 'encoding.unsupported')
    return 'Zo ingepakt kan de dienst de vraag niet lezen; gebruik gzip, of stuur haar zoals zij is.';
  return 'De vraag is geen geldige JSON.';
}
