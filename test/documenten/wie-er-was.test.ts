import { strFromU8, unzipSync } from 'fflate';
import { startTestApi, type TestApi } from '../support/api';
import { haal } from '../support/bestanden';
import { TOT_OPENBAAR, voegMeelezerToe } from '../support/meelezers';
import { DRIEHOEK, OVJ, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { leesPdf } from './pdf';

const WIE = `query($id: ID!) { vergadering(id: $id) {
  genodigden { ...wie } aanwezigen { ...wie } afwezigen { ...wie } } }
  fragment wie on Lidmaatschap { persoon { naam } }`;
type Lijst = { persoon: { naam: string } }[];

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;
let id: string;
/** Everyone with a role in the driehoek on the day of the meeting, and those of them who came. */
let leden: { id: string; rol: string; naam: string }[];
let gekomen: typeof leden;

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
  await voegMeelezerToe({ run: async (text, values) => (await api.owner.query(text, values)).rows });
  leden = (
    await api.owner.query(
      `select l.id, l.rol, p.naam from lidmaatschap l join persoon p on p.id = l.persoon_id join driehoek d on d.id = l.driehoek_id
       where d.code = $1 and l.geldig @> date '2026-03-02' order by l.rol, l.id`,
      [DRIEHOEK],
    )
  ).rows;
  await api.owner.query(
    `with p as (insert into persoon (code, naam, issuer, subject) values ('later', 'Wie later kwam', 'urn:x', 'later') returning id)
     insert into lidmaatschap (driehoek_id, persoon_id, rol, geldig_van) select d.id, p.id, 'SECRETARIS', '2026-03-03' from driehoek d, p where d.code = $1`,
    [DRIEHOEK],
  );
  id = (await acts.plan('2026-03-02T08:30:00Z')).id;
  await acts.voegToe(id, 'Voor ieder', { vertrouwelijkheid: 'OPENBAAR', soort: 'BESLUITPUNT', duurMinuten: 20 });
  await acts.voegToe(id, 'Lang', { vertrouwelijkheid: 'OPENBAAR', toelichting: 'Een regel.\n'.repeat(90) });
  gekomen = leden.filter(({ rol }) => ['TEAMCHEF', 'OFFICIER_VAN_JUSTITIE'].includes(rol));
});
afterAll(() => api.stop());

const wie = async (persona: string): Promise<Record<string, string[]>> => {
  const { vergadering } = await api.ok(persona, WIE, { id });
  return Object.fromEntries(
    Object.entries(vergadering as Record<string, Lijst>).map(([key, list]) => [key, list.map(({ persoon }) => persoon.naam)]),
  );
};
const namen = (list: typeof leden) => list.map(({ naam }) => naam);
const get = (naam: string, persona = TEAMCHEF) => haal(api, persona, `/vergaderingen/${id}/${naam}`);
const onder = (html: string, label: string) =>
  [...(new RegExp(`<strong>${label}:</strong></p>\\n<ul>(.*?)</ul>`).exec(html)?.[1] ?? '').matchAll(/<li>(.*?) \(/g)].map(
    ([, naam]) => naam,
  );

test('voor de vergadering is niemand afwezig; de agenda noemt wie die dag lid is, de secretaris achteraan', async () => {
  expect(await wie(OVJ)).toEqual({ genodigden: namen(leden), aanwezigen: [], afwezigen: [] });
  const genodigd = onder((await get('agenda.html')).tekst, 'Genodigd');
  expect([...genodigd].sort()).toEqual(namen(leden).sort());
  expect(genodigd.at(-1)).toBe(leden.find(({ rol }) => rol === 'SECRETARIS')?.naam);
  expect(onder((await get('besluitenlijst.html')).tekst, 'Afwezig')).toEqual([]);
});

test('de agenda noemt de soort niet nog eens die in de titel staat, en geen indiener van wat op elke agenda staat', async () => {
  const { tekst } = await get('agenda.html');
  expect(tekst).toContain('maandag 2 maart 2026, 9.30 uur');
  expect(tekst).toMatch(/<h2>1\. Opening<\/h2>\n<p>Intern<\/p>\n<h2>2\./);
  expect(tekst).toMatch(
    /Voor ieder<\/h2>\n<p>Besluitpunt · 20 minuten · openbaar<\/p>\n<p><strong>Ingebracht door:<\/strong> Teamchef/,
  );
});

test('na de vergadering noemt de besluitenlijst wie er niet was: wie op die dag lid was, en niet wie het later werd', async () => {
  await acts.stelVast(id);
  await acts.houd(
    id,
    gekomen.map((lid) => lid.id),
  );
  const gemist = leden.filter((lid) => !gekomen.includes(lid));
  expect(gemist.length).toBeGreaterThan(1);
  expect(await wie('regio-lezer')).toEqual({ genodigden: namen(leden), aanwezigen: namen(gekomen), afwezigen: namen(gemist) });
  const { tekst } = await get('besluitenlijst.html');
  expect(onder(tekst, 'Aanwezig')).toEqual(namen(gekomen));
  expect(onder(tekst, 'Afwezig').sort()).toEqual(namen(gemist).sort());
});

test('wie alleen ziet wat openbaar is, ziet niet wie was genodigd, er was of ontbrak', async () => {
  expect(await wie(TOT_OPENBAAR)).toEqual({ genodigden: [], aanwezigen: [], afwezigen: [] });
  for (const naam of ['agenda', 'besluitenlijst']) {
    const { tekst } = await get(`${naam}.html`, TOT_OPENBAAR);
    expect(tekst).toContain('Voor ieder');
    expect(tekst).not.toMatch(/Genodigd|Aanwezig|Afwezig|class="merk"/);
  }
  // No warning that a partner was absent either: without access to the attendance, everyone would
  // seem absent.
  const { vergadering } = await api.ok(TOT_OPENBAAR, 'query($id: ID!) { vergadering(id: $id) { waarschuwingen } }', { id });
  expect(vergadering.waarschuwingen).toEqual([]);
});

test('elke bladzijde zegt welke zij is van hoeveel, en hoe vertrouwelijk', async () => {
  const { pages } = await leesPdf((await get('agenda.pdf')).body);
  const koppen = pages.map(({ items }) => items.map(({ str }) => str ?? '').find((str) => str.includes('pagina')));
  expect(koppen).toEqual(pages.map((_, place) => `INTERN · pagina ${place + 1} van ${pages.length}`));
  expect(koppen.length).toBeGreaterThan(1);
  const kop = strFromU8(unzipSync((await get('agenda.docx')).body)['word/header1.xml'] as Uint8Array);
  expect(
    kop
      .replace(/<w:fldSimple w:instr=" (\w+) ">.*?<\/w:fldSimple>/g, '{$1}')
      .replace(/<[^>]*>/g, '')
      .trim(),
  ).toBe('INTERN · pagina {PAGE} van {NUMPAGES}');
});
