import { startTestApi, type TestApi } from '../support/api';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

const ZOEK = 'query($tekst: String!) { zoeken(tekst: $tekst, first: 50) { nodes { passages } } }';
let api: TestApi;
let vergaderingId: string;

beforeAll(async () => {
  api = await startTestApi();
  vergaderingId = (await vergaderen(api).plan('2026-05-11T09:00:00Z')).id;
  for (const titel of [
    'Ooievaarsnesten/vleermuizen bij de Zwaluw’s Hoek',
    'Vleermuis-opvang en natuur-bescherming',
    'Zaak 2026/0457-A over de N371',
    'Kosten 2031-2034, zie besluit 2033-012 daarover',
    'Mail j.vinkenoog@reigerpost.nl daarover',
    'Kievitszwerm op het plein',
    'Cyber-aanval',
  ])
    await vergaderen(api).voegToe(vergaderingId, titel, { vertrouwelijkheid: 'OPENBAAR' });
});
afterAll(() => api.stop());

const passages = async (tekst: string): Promise<string[]> =>
  (await api.ok(TEAMCHEF, ZOEK, { tekst })).zoeken.nodes.flatMap((each: { passages: string[] }) => each.passages);

test.each([
  // Words that people write as one, and the searched form.
  ['vleermuizen', 'Ooievaarsnesten/⟦vleermuizen⟧ bij de Zwaluw’s Hoek'],
  ['vleermuizen/nesten', undefined],
  ['2026/0457', 'Zaak ⟦2026⟧/⟦0457⟧-A over de N371'],
  ['0457', 'Zaak 2026/⟦0457⟧-A over de N371'],
  ['2032', undefined],
  ['2034', 'Kosten 2031-⟦2034⟧, zie besluit 2033-012 daarover'],
  ['2033-012', 'Kosten 2031-2034, zie besluit ⟦2033⟧-⟦012⟧ daarover'],
  ['vinkenoog', 'Mail j.⟦vinkenoog⟧@reigerpost.nl daarover'],
  ['reigerpost', 'Mail j.vinkenoog@⟦reigerpost⟧.nl daarover'],
  // The apostrophe of a keyboard and that of a word processor.
  ["zwaluw's", 'Ooievaarsnesten/vleermuizen bij de ⟦Zwaluw⟧’s Hoek'],
  ['zwaluw’s', 'Ooievaarsnesten/vleermuizen bij de ⟦Zwaluw⟧’s Hoek'],
  ['"Zwaluw\'s Hoek"', 'Ooievaarsnesten/vleermuizen bij de ⟦Zwaluw⟧’⟦s⟧ ⟦Hoek⟧'],
  // With and without a hyphen.
  ['cyberaanval', '⟦Cyber⟧-⟦aanval⟧'],
  ['vleermuisopvang', '⟦Vleermuis⟧-⟦opvang⟧ en natuur-bescherming'],
  ['vleermuis-opvang', '⟦Vleermuis⟧-⟦opvang⟧ en natuur-bescherming'],
  ['natuurbescherming', 'Vleermuis-opvang en ⟦natuur⟧-⟦bescherming⟧'],
  ['kievits-zwerm', '⟦Kievitszwerm⟧ op het plein'],
  // Two transposed letters, at a place where little of a short word is left.
  ['pelin', 'Kievitszwerm op het ⟦plein⟧'],
  ['kievitszwemr', '⟦Kievitszwerm⟧ op het plein'],
  // Another number is no misspelling.
  ['N371', 'Zaak 2026/0457-A over de ⟦N371⟧'],
  ['N372', undefined],
  ['2033-013', undefined],
])('%s vindt: %s', async (tekst, passage) => {
  const found = await passages(tekst);
  if (passage) expect(found).toContain(passage);
  else expect(found).toEqual([]);
});
