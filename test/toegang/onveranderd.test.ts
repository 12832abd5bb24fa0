import type { GraphQLSchema } from 'graphql';
import type { Client } from 'pg';
import { buildDriehoekSchema } from '../../src/app/compose/schema';
import { generateQuery } from '../lezen/query-generator';
import { seeded } from '../lezen/random';
import { startTestApi, type TestApi } from '../support/api';
import { besluiten } from '../support/besluiten';
import { haal } from '../support/bestanden';
import { casesOf, SEED } from '../support/cases';
import { TOT_OPENBAAR, voegMeelezerToe } from '../support/meelezers';
import { openSession } from '../support/sql';
import { DRIEHOEK, OVJ, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { voorbij } from '../wijzigingen/volgen';
import { alles } from './orakel';
import { waardenUit } from './waarden';

const CASES = casesOf({ part: 6, all: 12 });
/**
 * A member of another driehoek, a person of the region, and systems with read access up to INTERN
 * and OPENBAAR.
 */
const ANDEREN = ['teamchef-noord-drenthe', 'regio-lezer', 'regio-beheer', 'integratie-agenda', TOT_OPENBAAR];
/** These totals include hidden objects for persons of the region, as the documentation says. */
const TELT_ALLES = /\.(samenhang|vastBespreekpuntNaleving|themaMonitor|dekking|jaarverslag|volledigheid)$/;
/** The current position of the feed and its cursors, which are encrypted anew each time. */
const STEEDS_ANDERS = /beginstand$|^Wijziging\w*\.(cursor|pageInfo)$/;

/** Broad queries that show when something changed, since random queries are few. */
const OVERZICHT = [
  `{ vergaderingen(first: 200, volgorde: NIEUWSTE_EERST) { totalCount edges { cursor node { id status versie gewijzigdOp annuleringReden waarschuwingen aanwezigen { id } afwezigen { id }
    agendaVersies { nummer punten { agendapuntId volgnummer } } agendapunten { id volgnummer titel versie nagekomen uitkomst vertrouwelijkheid verwijstNaar { id } verwezenVanuit { id }
      aangehoudenVan { id } stukken { id } besluiten { id nummer vervangen } acties { id } openstaandeActies { id } aantekening prioriteiten { id } themas { laatstBesproken volgendOpAgenda { id } } } } } } }`,
  `{ besluiten(first: 200) { totalCount edges { cursor node { nummer uitvoering verloop { stand } antwoorden { antwoord } } } } acties(first: 200) { totalCount edges { cursor node { id versie } } }
    driehoeken { nodes { code agendasjabloonVersie agendasjabloon { titel } agendavoorstellen { totalCount } laatsteVergadering { id } volgendeVergadering { id gewijzigdOp } } } }`,
  ...['cyberveiligheid', 'cyber', 'cyberveilighied', 't', '"t weg" OF d'].map(
    (tekst) =>
      `{ zoeken(tekst: ${JSON.stringify(tekst)}, first: 200) { totalCount edges { cursor node { objectId passages } } } }`,
  ),
  '{ wijzigingen(first: 500) { totalCount nodes { soort wat objectId reden op } } wijzigingen2: wijzigingen(first: 3) { totalCount nodes { soort wat objectId } } }',
];

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;
const opened: Client[] = [];
let schema: GraphQLSchema;

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
  schema = await buildDriehoekSchema();
  await voegMeelezerToe(await openSession(api.ownerUrl, opened));
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const NIVEAUS = ['OPENBAAR', 'INTERN', 'VERTROUWELIJK'];
const doe = async (
  text: string,
  variables: Record<string, unknown> = {},
  persona = TEAMCHEF,
): Promise<{ id: string; versie: number }> => {
  const declared = Object.entries(variables).map(([name, value]) => `$${name}: ${(value as { type: string }).type}`);
  const values = Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, (value as { value: unknown }).value]),
  );
  return (await api.ok(persona, `mutation${declared.length > 0 ? `(${declared})` : ''} { r: ${text} }`, values)).r;
};
const metInvoer = (veld: string, type: string, value: object, persona?: string) =>
  doe(`${veld}(input: $input) { id }`, { input: { type: `${type}!`, value } }, persona);

/**
 * Creates a held and a future meeting, each with an item of each level, and decisions and actions
 * there.
 */
async function begin() {
  const gehouden = (await acts.plan('2026-03-03T09:00:00Z')).id;
  const komend = (await acts.plan('2126-03-05T09:00:00Z')).id;
  const later = (await acts.plan('2126-04-02T09:00:00Z')).id;
  const punten: Record<string, Record<string, string>> = { gehouden: {}, komend: {} };
  for (const [naam, id] of Object.entries({ gehouden, komend }))
    for (const vertrouwelijkheid of [...NIVEAUS, ...NIVEAUS])
      (punten[naam] as Record<string, string>)[vertrouwelijkheid] = (
        await acts.voegToe(id, `t ${vertrouwelijkheid} cyberveiligheid`, { vertrouwelijkheid, toelichting: 'b' })
      ).id;
  await acts.stelVast(gehouden);
  await acts.houd(gehouden);
  for (const niveau of NIVEAUS) {
    await besluiten(api).legVast(punten.gehouden?.[niveau] as string, { tekst: `d ${niveau}` });
    await metInvoer('actieVastleggen', 'ActieVastleggenInput', {
      agendapuntId: punten.gehouden?.[niveau],
      omschrijving: `a ${niveau}`,
    });
  }
  return { gehouden, komend, later, punten: punten as Record<'gehouden' | 'komend', Record<string, string>> };
}
type Wereld = Awaited<ReturnType<typeof begin>>;

/** Does everything that a member can do with objects that no other user sees. */
async function stil({ gehouden, komend, later, punten }: Wereld): Promise<void> {
  const geheim = { vertrouwelijkheid: 'VERTROUWELIJK' };
  const erbij = await acts.voegToe(komend, 't cyberveiligheid cyber', { ...geheim, opVolgnummer: 2, duurMinuten: 30 });
  await doe(
    `agendapuntWijzigen(input: { id: "${erbij.id}", versie: 1, titel: "t cyberveilig", verwijstNaarIds: ["${punten.gehouden.INTERN}"] }) { id }`,
  );
  await doe(`agendapuntVerplaatsen(id: "${erbij.id}", versie: 2, naarVolgnummer: 1) { id }`);
  await doe(`aantekeningSchrijven(agendapuntId: "${punten.komend.OPENBAAR}", tekst: "cyberveiligheid") { id }`);
  for (const id of [punten.komend.OPENBAAR, punten.gehouden.INTERN, erbij.id])
    await metInvoer('stukToevoegen', 'StukToevoegenInput', {
      agendapuntId: id,
      titel: 's',
      adres: 'https://zaken.nl/1',
      ...geheim,
    });
  const weg = await acts.voegToe(komend, 't weg', geheim);
  await doe(`agendapuntVerwijderen(id: "${weg.id}", versie: 1) { id }`);
  const elders = await acts.voegToe(komend, 't elders', geheim);
  await doe(`agendapuntOverzetten(id: "${elders.id}", versie: 1, naarVergaderingId: "${later}") { id }`);
  await metInvoer('agendapuntVoorstellen', 'AgendapuntVoorstellenInput', {
    driehoekCode: DRIEHOEK,
    titel: 'w',
    vertrouwelijkheid: 'OPENBAAR',
  });
  const voorstel = await metInvoer('agendapuntVoorstellen', 'AgendapuntVoorstellenInput', {
    driehoekCode: DRIEHOEK,
    titel: 'w cyberveiligheid',
  });
  await doe(`voorstelOpnemen(id: "${voorstel.id}", vergaderingId: "${komend}") { id }`, {}, SECRETARIS);
  await doe(`agendasjabloonVastleggen(driehoekCode: "${DRIEHOEK}", punten: [{ titel: "s" }]) { id }`);
  const nagekomen = await acts.voegToe(gehouden, 't nagekomen', geheim);
  for (const id of [nagekomen.id, punten.gehouden.VERTROUWELIJK as string]) {
    const besluit = await besluiten(api).legVast(id, { tekst: 'd cyberveiligheid' });
    await besluiten(api).zet(besluit.id, 'NIET_UITGEVOERD', 'uitgevoerde cyberveiligheid');
    await besluiten(api).legVast(id, { tekst: 'd in plaats daarvan', vervangtId: besluit.id });
    await doe(`besluitBeantwoorden(besluitId: "${besluit.id}", antwoord: "beantwoorde") { id }`);
    const actie = await metInvoer('actieVastleggen', 'ActieVastleggenInput', {
      agendapuntId: id,
      omschrijving: 'a cyber',
      uiterlijk: '2026-01-01',
    });
    await metInvoer('actieWijzigen', 'ActieWijzigenInput', { id: actie.id, versie: 1, status: 'GEREED' });
  }
  await acts.uitkomst({ id: nagekomen.id, versie: 1 }, 'AANGEHOUDEN', 'u');
  await doe('agendaAdresMaken(input: { omschrijving: "x" }) { id }');
  await metInvoer('webhookToevoegen', 'WebhookToevoegenInput', { adres: 'https://zaken.example/1' }, OVJ);
  await api.refused('regio-lezer', 'mutation($id: ID!) { voorstelIntrekken(id: $id) { id } }', { id: voorstel.id });
}

/** Returns the answers to random queries; `ids` are the identifiers that they may contain. */
async function willekeurig(persona: string, ids: string[]): Promise<[string, string][]> {
  const values = waardenUit({ ids, codes: [DRIEHOEK, 'noord-drenthe', 'noord-nederland'], cursors: [] });
  const telt = persona.startsWith('regio-');
  const allow = (coordinate: string) => !STEEDS_ANDERS.test(coordinate) && !(telt && TELT_ALLES.test(coordinate));
  const seen: [string, string][] = [];
  for (let n = 0; n < CASES; n += 1) {
    const { query, variables } = generateQuery({ schema, values, depth: 6, allow }, seeded(SEED + n));
    const { data, errors } = await api.gql(persona, query, variables());
    // Of several refusals that each leave no data, any may come first.
    seen.push([`${persona}, seed ${SEED + n}: ${query}`, JSON.stringify([data, data && errors?.map(({ message }) => message)])]);
  }
  return seen;
}

/** Returns the answers to broad queries, and the files. */
async function breed(persona: string, { gehouden, komend }: Wereld): Promise<[string, string][]> {
  const seen: [string, string][] = [];
  for (const query of OVERZICHT) seen.push([`${persona}: ${query}`, JSON.stringify(await api.ok(persona, query))]);
  const files = [`/ori/besluiten?driehoek=${DRIEHOEK}`, '/export/acties.csv', '/export/besluiten.csv'];
  files.push(`/vergaderingen/${komend}/agenda.pdf`, `/vergaderingen/${gehouden}/besluitenlijst.html`);
  for (const file of files) {
    const { status, body } = await haal(api, persona, file);
    seen.push([`${persona}: ${file}`, `${status} ${body.toString('base64')}`]);
  }
  return seen;
}

async function antwoorden(wereld: Wereld, ids: string[]): Promise<Map<string, string>> {
  await voorbij(api);
  const seen = await breed(TEAMCHEF, wereld);
  for (const persona of ANDEREN) seen.push(...(await breed(persona, wereld)), ...(await willekeurig(persona, ids)));
  return new Map(seen);
}

test(`wat een lid doet met wat een ander niet mag zien, verandert geen enkel antwoord aan die ander (seed ${SEED})`, async () => {
  const wereld = await begin();
  const tables = await alles(opened[0] as Client);
  const ids = ['agendapunt', 'vergadering', 'besluit', 'actie', 'driehoek', 'thema', 'lokale_prioriteit'].flatMap((name) =>
    (tables[name] ?? []).map(({ id }) => id as string),
  );
  const eerst = await antwoorden(wereld, ids);
  await stil(wereld);
  const daarna = await antwoorden(wereld, ids);
  const anders = [...eerst].filter(([vraag, antwoord]) => daarna.get(vraag) !== antwoord);
  const [vanLid, vanAnderen] = [true, false].map((lid) => anders.filter(([vraag]) => vraag.startsWith(TEAMCHEF) === lid));
  expect(vanAnderen?.slice(0, 2).map(([vraag, antwoord]) => ({ vraag, antwoord, daarna: daarna.get(vraag) }))).toEqual([]);
  // For the member it changes all but the ORI format for publishing.
  expect([vanLid?.length, eerst.size]).toEqual([
    OVERZICHT.length + 4,
    (ANDEREN.length + 1) * (OVERZICHT.length + 5) + ANDEREN.length * CASES,
  ]);
});
