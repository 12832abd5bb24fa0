import { startTestApi, type TestApi } from '../support/api';
import { OVJ, type Prioriteit, prioriteren, WIJZIGEN } from '../support/prioriteiten';
import { TEAMCHEF } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof prioriteren>;

beforeAll(async () => {
  api = await startTestApi();
  acts = prioriteren(api);
});
afterAll(() => api.stop());

const ALLE = ['GM0118', 'GM0119', 'GM1690', 'GM1701', 'GM1731'];
const codes = (p: Prioriteit) => p.gemeenten.map(({ code }) => code).sort();
const wijzigWeigert = async (id: string, more: object) => {
  const { versie } = await acts.lees(id);
  return api.refused(TEAMCHEF, WIJZIGEN, { input: { id, versie, ...more } });
};
/** The rows themselves, with the transaction that wrote each. */
const rijen = async (id: string) =>
  (
    await api.owner.query(
      'select g.code, x.xmin::text from prioriteit_gemeente x join gemeente g on g.id = x.gemeente_id where x.prioriteit_id = $1 order by 1',
      [id],
    )
  ).rows;

test('zolang nog niemand instemde, veranderen de gemeenten die het aangaat; een lege lijst zijn alle, en wat ontbreekt blijft', async () => {
  const { id } = await acts.stelVoor({ gemeenteCodes: ['GM0118', 'GM0119'] });
  const blijft = (await rijen(id)).filter(({ code }) => code === 'GM0119');
  expect(codes(await acts.wijzig(id, { gemeenteCodes: ['GM0119', 'GM1690', 'GM1690'] }))).toEqual(['GM0119', 'GM1690']);
  expect(await rijen(id)).toEqual(expect.arrayContaining(blijft));
  expect(codes(await acts.wijzig(id, { titel: 'Anders' }))).toEqual(['GM0119', 'GM1690']);
  expect(codes(await acts.wijzig(id, { gemeenteCodes: null }))).toEqual(['GM0119', 'GM1690']);
  expect(codes(await acts.wijzig(id, { gemeenteCodes: [] }))).toEqual(ALLE);
  expect(await rijen(id)).toEqual([]);
});

test('vaststellen vraagt daarna de burgemeesters van de nieuwe gemeenten, en geen andere', async () => {
  const { id } = await acts.stelVoor({ gemeenteCodes: ['GM0118'] });
  await acts.wijzig(id, { gemeenteCodes: ['GM0119'] });
  expect((await acts.stelVast(id, [TEAMCHEF, OVJ])).status).toBe('VOORGESTELD');
  expect((await acts.stemIn('burgemeester-GM0119', id)).status).toBe('VASTGESTELD');
});

test('is er al ingestemd, dan veranderen de gemeenten alleen samen met de tekst, en begint het instemmen opnieuw', async () => {
  const { id } = await acts.stelVoor({ gemeenteCodes: ['GM0118'] });
  await acts.stemIn(OVJ, id);
  for (const gemeenteCodes of [['GM0119'], ['GM0118', 'GM0119'], []]) {
    expect(await wijzigWeigert(id, { gemeenteCodes })).toBe('ONGELDIGE_TOESTAND');
  }
  const before = await acts.lees(id);
  expect({ codes: codes(before), aantal: before.instemmingen.length }).toEqual({ codes: ['GM0118'], aantal: 1 });
  // The same gemeenten are no change, and keep the consents.
  expect((await acts.wijzig(id, { gemeenteCodes: ['GM0118'] })).instemmingen).toHaveLength(1);
  const p = await acts.wijzig(id, { titel: 'Anders', gemeenteCodes: ['GM0119'] });
  expect({ codes: codes(p), instemmingen: p.instemmingen }).toEqual({ codes: ['GM0119'], instemmingen: [] });
});

test.each([
  ['een onbekende gemeente', ['GM0118', 'GM9999'], 'NIET_GEVONDEN'],
  ['een gemeente van een andere driehoek', ['GM0106'], 'ONGELDIGE_INVOER'],
  ['meer dan honderd gemeenten', Array(101).fill('GM0118'), 'ONGELDIGE_INVOER'],
])('een wijziging met %s wordt geweigerd, met alles wat erbij stond', async (_wat, gemeenteCodes, code) => {
  const { id, titel, versie } = await acts.stelVoor({ gemeenteCodes: ['GM0118'] });
  expect(await wijzigWeigert(id, { titel: 'Anders', gemeenteCodes })).toBe(code);
  expect(await acts.lees(id)).toMatchObject({ titel, versie, gemeenten: [{ code: 'GM0118' }] });
});

test('van wat is vastgesteld veranderen de gemeenten niet', async () => {
  const { id } = await acts.stelVoor({ gemeenteCodes: ['GM0118'] });
  await acts.stelVast(id, [TEAMCHEF, OVJ, 'burgemeester-GM0118']);
  expect(await wijzigWeigert(id, { gemeenteCodes: ['GM0119'] })).toBe('ONGELDIGE_TOESTAND');
  expect(codes(await acts.lees(id))).toEqual(['GM0118']);
});

describe('zonder opgave, als er een gemeente bij de driehoek komt', () => {
  const erbij = 'GM0106';
  const komt = async (welke: Promise<Prioriteit>) => {
    const { id } = await welke;
    const before = codes(await acts.lees(id));
    await api.owner.query(
      `insert into driehoek_gemeente (driehoek_id, gemeente_id, geldig_van, herkomst)
       select p.driehoek_id, g.id, vandaag(), 'aanname' from lokale_prioriteit p, gemeente g where p.id = $1 and g.code = $2`,
      [id, erbij],
    );
    const [{ compleet }] = (await api.owner.query('select instemmingen_compleet($1) as compleet', [id])).rows;
    const after = codes(await acts.lees(id));
    await api.owner.query(
      'delete from driehoek_gemeente where gemeente_id = (select id from gemeente where code = $1) and herkomst = $2 and geldig_van = vandaag()',
      [erbij, 'aanname'],
    );
    return { before, after, compleet };
  };

  test('gaat een vastgestelde prioriteit nog dezelfde gemeenten aan, en is de instemming nog compleet', async () => {
    const vast = acts.stelVoor().then(({ id }) => acts.stelVast(id));
    expect(await komt(vast)).toEqual({ before: ALLE, after: ALLE, compleet: true });
  });

  test('gaat een beëindigde prioriteit nog dezelfde gemeenten aan, ook een voorstel dat is ingetrokken', async () => {
    const weg = acts.stelVoor().then(({ id }) => acts.beeindig(id, '2027-01-01'));
    expect(await komt(weg)).toMatchObject({ before: ALLE, after: ALLE });
  });

  test('gaat een voorstel ook de nieuwe gemeente aan', async () => {
    expect(await komt(acts.stelVoor())).toMatchObject({ before: ALLE, after: [erbij, ...ALLE] });
  });
});
