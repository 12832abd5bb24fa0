import { type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { buildDriehoekSchema } from '../../src/app/compose/schema';
import { startTestApi, type TestApi } from '../support/api';

// Every rule of graphql-js, and every kind of syntax error: clients get a Dutch message.

let api: TestApi;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await startTestApi();
  schema = await buildDriehoekSchema();
});
afterAll(() => api.stop());

const vraag = async (query: string, variables?: Record<string, unknown>) =>
  (await api.gql('ovj-drenthe', query, variables)).errors ?? [];

/** The rule, a query that breaks it, and the message. */
const REGELS: [string, string, string][] = [
  [
    'ExecutableDefinitionsRule',
    '{ mij { naam } } type Foo { a: Int }',
    'In een vraag staan query, mutation, subscription en fragment; de definitie van "Foo" hoort er niet.',
  ],
  [
    'UniqueOperationNamesRule',
    'query A { mij { naam } } query A { mij { naam } }',
    'Twee handelingen in de vraag heten A; geef ze elk een eigen naam.',
  ],
  [
    'LoneAnonymousOperationRule',
    '{ mij { naam } } query A { mij { naam } }',
    'In de vraag staat meer dan één handeling; geef ze elk een naam.',
  ],
  [
    'SingleFieldSubscriptionsRule',
    'subscription { a: wijzigingen { pageInfo { endCursor } } b: wijzigingen { pageInfo { endCursor } } }',
    'Een subscription volgt één ding; vraag een enkel veld.',
  ],
  [
    'SingleFieldSubscriptionsRule',
    'subscription A { a: wijzigingen { pageInfo { endCursor } } b: wijzigingen { pageInfo { endCursor } } }',
    'Een subscription volgt één ding; vraag een enkel veld.',
  ],
  [
    'SingleFieldSubscriptionsRule',
    'subscription { __typename }',
    'Een subscription volgt wijzigingen; vraag naar het schema met een query.',
  ],
  [
    'KnownTypeNamesRule',
    'query ($a: Tekst) { mij { naam } }',
    'Het type Tekst bestaat niet; welke er zijn, zegt het schema. Bedoelt u "Reeks"?',
  ],
  [
    'KnownTypeNamesRule',
    'query ($a: Datun) { mij { naam } }',
    'Het type Datun bestaat niet; welke er zijn, zegt het schema. Bedoelt u "Datum" of "Stuk"?',
  ],
  [
    'FragmentsOnCompositeTypesRule',
    '{ mij { ... on String { naam } } }',
    'Een fragment gaat over een type met velden; String heeft er geen.',
  ],
  [
    'FragmentsOnCompositeTypesRule',
    '{ mij { ...F } } fragment F on Rol { naam }',
    'Een fragment gaat over een type met velden; Rol heeft er geen.',
  ],
  [
    'VariablesAreInputTypesRule',
    'query ($a: Toegang) { mij { naam } }',
    'De variabele $a kan geen Toegang zijn: dat type komt alleen in antwoorden voor.',
  ],
  [
    'ScalarLeafsRule',
    '{ mij { naam { x } } }',
    '"naam" (String!) heeft zelf geen velden; laat weg wat erachter tussen { en } staat.',
  ],
  ['ScalarLeafsRule', '{ mij }', 'Zeg van "mij" (Toegang!) welke velden u wilt, tussen { en }. Bedoelt u "mij { ... }"?'],
  ['FieldsOnCorrectTypeRule', '{ bestaatNiet }', 'Query heeft geen veld "bestaatNiet"; welke er zijn, zegt het schema.'],
  [
    'FieldsOnCorrectTypeRule',
    '{ node(id: "x") { versie } }',
    'Node heeft geen veld "versie"; welke er zijn, zegt het schema. Wel heeft "Actie", "Agendapunt", "Integratie", "LokalePrioriteit" of "Persoon" het; vraag het daar met "... on".',
  ],
  [
    'UniqueFragmentNamesRule',
    '{ mij { ...F } } fragment F on Toegang { naam } fragment F on Toegang { naam }',
    'Het fragment F staat twee keer in de vraag; geef een van beide een andere naam.',
  ],
  ['KnownFragmentNamesRule', '{ mij { ...G } }', 'Het fragment G staat niet in de vraag.'],
  [
    'NoUnusedFragmentsRule',
    '{ mij { naam } } fragment F on Toegang { naam }',
    'Het fragment F wordt niet gebruikt; laat het weg.',
  ],
  [
    'PossibleFragmentSpreadsRule',
    '{ mij { ... on Actie { id } } }',
    'Dit fragment past hier niet: wat Toegang is, is nooit Actie.',
  ],
  [
    'PossibleFragmentSpreadsRule',
    '{ mij { ...F } } fragment F on Actie { id }',
    'Dit fragment past hier niet: wat Toegang is, is nooit Actie.',
  ],
  ['NoFragmentCyclesRule', '{ mij { ...F } } fragment F on Toegang { ...F }', 'Het fragment F gebruikt zichzelf.'],
  [
    'NoFragmentCyclesRule',
    '{ mij { ...F } } fragment F on Toegang { ...G } fragment G on Toegang { ...F }',
    'Het fragment F gebruikt zichzelf, door "G".',
  ],
  [
    'UniqueVariableNamesRule',
    'query ($a: ID!, $a: ID!) { node(id: $a) { id } }',
    'De variabele $a is twee keer aangekondigd; laat een van beide weg.',
  ],
  [
    'NoUndefinedVariablesRule',
    'query A { node(id: $a) { id } }',
    'De variabele $a is niet aangekondigd; zet haar met haar type tussen haakjes achter query of mutation.',
  ],
  [
    'NoUnusedVariablesRule',
    'query A($a: ID) { mij { naam } }',
    'De variabele $a wordt in de vraag niet gebruikt; laat haar weg.',
  ],
  ['KnownDirectivesRule', '{ mij @kort { naam } }', 'De directive @kort bestaat niet; welke er zijn, zegt het schema.'],
  ['KnownDirectivesRule', 'query @include(if: true) { mij { naam } }', 'De directive @include hoort hier niet.'],
  [
    'UniqueDirectivesPerLocationRule',
    '{ mij @skip(if: false) @skip(if: false) { naam } }',
    'De directive @skip staat hier twee keer; laat een van beide weg.',
  ],
  [
    'KnownArgumentNamesRule',
    '{ mij(naam: 1) { naam } }',
    'Query.mij heeft geen argument "naam"; welke er zijn, zegt het schema.',
  ],
  [
    'KnownArgumentNamesRule',
    '{ mij @include(iff: true, if: true) { naam } }',
    'De directive @include heeft geen argument "iff"; welke er zijn, zegt het schema. Bedoelt u "if"?',
  ],
  [
    'UniqueArgumentNamesRule',
    '{ node(id: "a", id: "b") { id } }',
    'Het argument "id" staat hier twee keer; laat een van beide weg.',
  ],
  ['ValuesOfCorrectTypeRule', '{ vergaderingen(first: "x") { totalCount } }', 'Hier hoort een geheel getal; er staat "x".'],
  [
    'ValuesOfCorrectTypeRule',
    '{ vergaderingen(filter: [1, 2]) { totalCount } }',
    'Hier hoort VergaderingFilter; er staat [1, 2].',
  ],
  [
    'ValuesOfCorrectTypeRule',
    '{ vergaderingen(filter: { status: [OPE] }) { totalCount } }',
    '"OPE" is geen waarde van VergaderingStatus; welke er zijn, zegt het schema.',
  ],
  ['ValuesOfCorrectTypeRule', '{ node(id: null) { id } }', 'Hier hoort ID!; er staat null.'],
  [
    'ValuesOfCorrectTypeRule',
    '{ vergaderingen(filter: { statuz: CONCEPT }) { totalCount } }',
    'VergaderingFilter heeft geen veld "statuz"; welke er zijn, zegt het schema. Bedoelt u "status"?',
  ],
  ['ProvidedRequiredArgumentsRule', '{ node { id } }', 'Bij "node" ontbreekt het argument "id" (ID!).'],
  ['ProvidedRequiredArgumentsRule', '{ mij @include { naam } }', 'Bij @include ontbreekt het argument "if" (Boolean!).'],
  [
    'VariablesInAllowedPositionRule',
    'query ($a: String) { node(id: $a) { id } }',
    'De variabele $a is String, en hier hoort ID!.',
  ],
  [
    'OverlappingFieldsCanBeMergedRule',
    '{ mij { naam: regiorollen naam } }',
    'Onder de naam "naam" vraagt u twee dingen die niet samengaan: de velden "regiorollen" en "naam". Zet voor een van beide een andere naam, zoals "ander: naam".',
  ],
  [
    'OverlappingFieldsCanBeMergedRule',
    '{ driehoeken(first: 1) { totalCount } driehoeken(first: 2) { totalCount } }',
    'Onder de naam "driehoeken" vraagt u twee dingen die niet samengaan: hetzelfde veld met verschillende argumenten. Zet voor een van beide een andere naam, zoals "ander: driehoeken".',
  ],
  [
    'OverlappingFieldsCanBeMergedRule',
    '{ node(id: "x") { ... on Vergadering { x: versie } ... on Regio { x: naam } } }',
    'Onder de naam "x" vraagt u twee dingen die niet samengaan: een waarde van het type Int! en een van het type String!. Zet voor een van beide een andere naam, zoals "ander: x".',
  ],
  [
    'OverlappingFieldsCanBeMergedRule',
    '{ driehoeken { nodes { naam leden { id persoon { x: id } } } } driehoeken { nodes { naam: code leden(opDatum: "2026-01-01") { id } } } }',
    'Onder de naam "driehoeken" vraagt u twee dingen die niet samengaan: bij "nodes", bij "naam", de velden "naam" en "code"; bij "leden", hetzelfde veld met verschillende argumenten. Zet voor een van beide een andere naam, zoals "ander: driehoeken".',
  ],
  [
    'UniqueInputFieldNamesRule',
    '{ vergaderingen(filter: { van: "2026-01-01", van: "2026-01-02" }) { totalCount } }',
    'Het veld "van" staat hier twee keer; laat een van beide weg.',
  ],
  [
    'MaxIntrospectionDepthRule',
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    'Deze vraag over het schema gaat te diep; haal het schema op met de gewone introspectievraag.',
  ],
];

/** A text with a syntax error, and the message. */
const TEKSTEN: [string, string][] = [
  ['{ mij { naam', 'hier wordt een naam verwacht, en de vraag houdt op.'],
  ['{ mij( }', 'hier wordt een naam verwacht, en er staat "}".'],
  ['{ mij { naam } ) }', 'hier wordt een naam verwacht, en er staat ")".'],
  ['query 5', 'hier wordt "{" verwacht, en er staat het getal 5.'],
  ['fragment on on Toegang { naam }', '"on" hoort hier niet.'],
  ['{ node(id "x") { id } }', 'hier wordt ":" verwacht, en er staat de tekst "x".'],
  ['{ node(id: "x" "y") { id } }', 'hier wordt een naam verwacht, en er staat de tekst "y".'],
  ['{ node(id: """x""" """y""") { id } }', 'hier wordt een naam verwacht, en er staat de tekst "y".'],
  ["{ node(id: 'x') { id } }", 'een tekst staat tussen dubbele aanhalingstekens ("), niet tussen enkele.'],
  ['{ mij ? }', 'het teken "?" hoort hier niet.'],
  ['{ mij \u0007 }', 'het teken U+0007 hoort hier niet.'],
  ['{ node(id: 012) { id } }', 'vooraan in een getal staat een 0 te veel.'],
  ['{ node(id: 1.) { id } }', 'in een getal, of er vlak achter, hoort ")" niet.'],
  ['{ node(id: 1x) { id } }', 'in een getal, of er vlak achter, hoort "x" niet.'],
  ['{ node(id: 1.', 'een getal is niet af.'],
  ['{ node(id: "x', 'een tekst eindigt niet met een aanhalingsteken.'],
  ['{ node(id: "\\uZZZZ") { id } }', '\\uZZZZ is geen teken; schrijf het als \\u met vier cijfers van 0 tot en met F.'],
  ['{ node(id: "\\u{110000}") { id } }', '\\u{110000} is geen teken; schrijf het als \\u met vier cijfers van 0 tot en met F.'],
  ['{ node(id: "\\q") { id } }', '\\q betekent niets in een tekst; een \\ zelf schrijft u als \\\\.'],
  ['"Wat dit is" { mij { naam } }', 'een beschrijving hoort hier niet.'],
  ['"Wat dit is" extend type Foo { a: Int }', 'een beschrijving hoort hier niet.'],
  ['query ($a: ID = $b) { node(id: $a) { id } }', 'hier hoort een vaste waarde, niet de variabele $b.'],
  ['enum E { true }', '"true" kan geen naam van een waarde zijn.'],
  ['{ node(id: "x\ud800") { id } }', 'het teken U+D800 kan niet zo in een tekst staan.'],
];

test.each(REGELS)('%s: %s', async (name, query, zin) => {
  const rule = specifiedRules.filter((each) => each.name === name);
  const [said] = validate(schema, parse(query), rule);
  const limit = name === 'MaxIntrospectionDepthRule';
  const extensions = limit ? { code: 'TE_ZWAAR' } : { code: 'GRAPHQL_VALIDATION_FAILED', oorspronkelijk: said?.message };
  expect(said?.message).toMatch(/[a-z]/);
  expect(await vraag(query)).toContainEqual(expect.objectContaining({ message: zin, extensions }));
});

test('geen regel van graphql-js ontbreekt hierboven', () => {
  expect([...new Set(REGELS.map(([name]) => name))].sort()).toEqual(specifiedRules.map(({ name }) => name).sort());
});

test.each(TEKSTEN)('geen GraphQL: %j', async (query, zin) => {
  const oorspronkelijk = expect.stringMatching(/^Syntax Error: /);
  expect(await vraag(query)).toMatchObject([
    { message: `Dit is geen GraphQL: ${zin}`, extensions: { code: 'GRAPHQL_PARSE_FAILED', oorspronkelijk } },
  ]);
});

const MAG_NULL = 'query ($a: Boolean = true) { mij @include(if: $a) { naam } }';
const PROEF =
  'mutation ($a: Boolean = true) { agendasImporteren(input: { driehoekCode: "x", csv: "a", proef: $a }) { __typename } }';
test.each([
  [MAG_NULL, 'Het argument "if" (Boolean!) mag niet null zijn.'],
  [
    PROEF,
    'Het argument "input" kan niet {driehoekCode: "x", csv: "a", proef: $a} zijn; kijk of elke variabele daarin een waarde heeft.',
  ],
])('een variabele die null is waar dat niet kan: %s', async (query, zin) => {
  expect(await vraag(query, { a: null })).toMatchObject([{ message: zin, extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('van heel veel dat niet kan, wordt gezegd dat niet alles is nagekeken', async () => {
  const velden = Array.from({ length: 101 }, (_, i) => `z${i}`).join(' ');
  expect((await vraag(`{ ${velden} }`)).at(-1)).toMatchObject({
    message: 'In deze vraag staat zo veel dat niet kan, dat de rest niet is nagekeken.',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
  const filter = 'query ($f: VergaderingFilter) { vergaderingen(filter: $f) { totalCount } }';
  expect((await vraag(filter, { f: { status: Array(51).fill('X') } })).at(-1)).toMatchObject({
    message: 'In de variabelen staat zo veel dat niet kan, dat de rest niet is nagekeken.',
    extensions: { code: 'ONGELDIGE_INVOER' },
  });
});

test('te vaak hetzelfde veld om na te kijken, is TE_ZWAAR', async () => {
  expect(await vraag(`{ mij { ${'naam '.repeat(2300)} } }`)).toMatchObject([
    {
      message: 'Deze vraag noemt te vaak hetzelfde veld om haar na te kijken; vraag het in delen.',
      extensions: { code: 'TE_ZWAAR' },
    },
  ]);
});

test('wat over velden van velden gaat en lang wordt, breekt af zonder Engels', async () => {
  const velden = (veld: string) => Array.from({ length: 40 }, (_, i) => `${'y'.repeat(30)}${i}: ${veld}`).join(' ');
  const [error] = await vraag(`{ driehoeken { nodes { ${velden('naam')} } } driehoeken { nodes { ${velden('code')} } } }`);
  expect(error?.message).toMatch(
    /^Onder de naam "driehoeken" .*: bij "nodes", bij "y+0", de velden "naam" en "code"; bij .*; en meer\. Zet /,
  );
  expect(error?.message).not.toMatch(/ (and|are|fields|because) /);
});
