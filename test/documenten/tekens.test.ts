import { startTestApi, type TestApi } from '../support/api';
import { haal } from '../support/bestanden';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';
import { leesPdf, voorgelezen } from './pdf';

const MELDING = 'Waar � staat, stond een teken dat deze PDF niet kan tonen. In de HTML en in Word staat het er wel.';
const FAMILIE = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

/**
 * Returns the structure of the PDF of an agenda with one item, the text of that item, and whether a
 * glyph is reported missing.
 */
async function punt(
  titel: string,
  toelichting: string,
): Promise<{ gelezen: (string | undefined)[]; gemeld: boolean; html: string }> {
  const steps = vergaderen(api);
  const { id } = await steps.plan('2026-03-02T09:00:00Z');
  await steps.voegToe(id, titel, { toelichting });
  const path = `/vergaderingen/${id}/agenda`;
  const { delen } = voorgelezen(await leesPdf((await haal(api, TEAMCHEF, `${path}.pdf`)).body));
  const teksten = delen.map(({ tekst }) => tekst);
  const van = teksten.indexOf('Bespreekpunt · vertrouwelijk');
  return {
    gelezen: [teksten[van - 1]?.replace(/^\d+\. /, ''), teksten[van + 1]],
    gemeld: teksten.some((tekst) => tekst.replace(/\s+/g, ' ') === MELDING),
    html: (await haal(api, TEAMCHEF, `${path}.html`)).tekst,
  };
}

test('wat het lettertype van de PDF niet heeft, valt niet stil weg: er staat een � en een zin', async () => {
  const { gelezen, gemeld, html } = await punt(`Feest ${FAMILIE} 会議`, 'Tot \u{1f389} later');
  expect(gelezen).toEqual(['Feest � ��', 'Tot � later']);
  expect(gemeld).toBe(true);
  expect(html).toContain(`Feest ${FAMILIE} 会議`);
});

test('regeleinden van Windows en tabs zijn in de PDF regels en ruimte, en wat het lettertype heeft, blijft zoals het is', async () => {
  const { gelezen, gemeld } = await punt('Ĳsclub €\u00a01 → “één” ✓', 'een\r\ntwee\r\n\tdrie\u2028vier');
  expect(gelezen).toEqual([
    expect.stringMatching(/^Ĳsclub €\s1 → “één” ✓$/),
    expect.stringMatching(/^een\ntwee\n {0,4}drie\nvier$/),
  ]);
  expect(gemeld).toBe(false);
});
