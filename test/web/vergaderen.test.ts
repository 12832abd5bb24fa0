import type { Page } from 'playwright-core';
import { overflowAtNarrow, violationsOf } from './support/accessible';
import { inBrowser, mistakesOf, offline, type Site, startSite } from './support/browser';
import { planned, punten, SECRETARIS, said, TEAMCHEF } from './support/vergadering';

const FIXED = 'Cyberveiligheid';

inBrowser('een vergadering houden', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  const adopted = async () => {
    const id = await planned(site.api, ['Alfa']);
    const { vergadering } = await site.api.ok(SECRETARIS, `{ vergadering(id: "${id}") { versie } }`);
    await site.api.ok(SECRETARIS, `mutation { agendaVaststellen(vergaderingId: "${id}", versie: ${vergadering.versie}) { id } }`);
    return id;
  };
  const held = async (persona = TEAMCHEF, options = {}) => {
    const id = await adopted();
    const query = `{ vergadering(id: "${id}") { versie genodigden { id } } }`;
    const { versie, genodigden } = (await site.api.ok(SECRETARIS, query)).vergadering;
    await site.api.ok(
      SECRETARIS,
      'mutation ($id: ID!, $versie: Int!, $ids: [ID!]!) { vergaderingHouden(vergaderingId: $id, versie: $versie, aanwezigIds: $ids) { id } }',
      { id, versie, ids: genodigden.map((each: { id: string }) => each.id) },
    );
    const page = await site.open(persona, `/vergadering/${id}/vergaderen`, options);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { id, page };
  };
  const recorded = async (id: string) => {
    const query = `{ vergadering(id: "${id}") { status aanwezigen { id } agendapunten { titel vast uitkomst uitkomstToelichting besluiten { tekst } acties { omschrijving uiterlijk eigenaar { id } } } } }`;
    return (await site.api.ok(SECRETARIS, query)).vergadering;
  };
  /** Goes to a control by Tab alone, and presses a key there. */
  const reach = async (page: Page, name: string | RegExp) => {
    for (let presses = 0; presses < 150; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const { activeElement: element } = document;
        const labels = (element as HTMLInputElement | null)?.labels;
        return element?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element?.textContent ?? '';
      });
      if (typeof name === 'string' ? at.trim() === name : name.test(at.trim())) return;
    }
    throw new Error(`${name} is met Tab niet te bereiken`);
  };
  const press = async (page: Page, name: string | RegExp, key = 'Enter') => {
    await reach(page, name);
    await page.keyboard.press(key);
  };
  const goTo = (page: Page, titel: string) =>
    page.getByRole('navigation', { name: 'Punten van de vergadering' }).getByRole('button', { name: titel }).click();

  test('met alleen het toetsenbord houdt men haar van begin tot eind', async () => {
    const id = await adopted();
    const page = await site.open(TEAMCHEF, `/vergadering/${id}`);
    await page.getByRole('link', { name: 'Vergadering beginnen' }).waitFor();
    await press(page, 'Vergadering beginnen');
    await page.getByText('Wie is er?').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await press(page, 'Iedereen is er');
    await page.locator('body').press('Shift+Tab');
    await page.keyboard.press('Enter');
    await said(page, 'De vergadering is begonnen.');
    const all = await punten(site.api, id);
    for (const [index, { titel }] of all.entries()) {
      await press(page, `Besproken: ${titel}`);
      await said(page, `${titel}: besproken.`);
      if (titel === 'Alfa') {
        await press(page, 'Besluit');
        await reach(page, 'Wat is besloten?');
        await page.keyboard.type('Wij doen het.');
        await page.keyboard.press('Control+Enter');
        await said(page, /^Besluit .* is vastgelegd/);
        await press(page, 'Actie');
        await reach(page, 'Wat gaat er gebeuren?');
        await page.keyboard.type('Het plan schrijven');
        await reach(page, 'Wie doet het?');
        await page.keyboard.press('ArrowDown');
        await press(page, 'Actie vastleggen');
        await said(page, 'De actie is vastgelegd.');
      }
      await press(page, index === all.length - 1 ? 'Naar afsluiten' : 'Volgende punt');
    }
    await page.getByText('Elk punt heeft een uitkomst.').waitFor();
    await press(page, 'Vergadering afsluiten');
    await page.getByRole('dialog').getByText('niet terug te draaien').waitFor();
    await press(page, 'Afsluiten');
    await said(page, 'De vergadering is afgesloten.');
    const { status, aanwezigen, agendapunten } = await recorded(id);
    expect(status).toBe('AFGESLOTEN');
    expect(aanwezigen.length).toBeGreaterThan(0);
    const alfa = agendapunten.find(({ titel }: { titel: string }) => titel === 'Alfa');
    expect(alfa).toMatchObject({
      besluiten: [{ tekst: 'Wij doen het.' }],
      acties: [{ omschrijving: 'Het plan schrijven', eigenaar: { id: expect.any(String) } }],
    });
    expect(mistakesOf(page)).toEqual([]);
  });

  test('een vast bespreekpunt aanhouden zonder reden weigert zij bij het veld; met reden kan het', async () => {
    const { id, page } = await held();
    await goTo(page, FIXED);
    expect(await page.getByRole('button', { name: `Vervallen: ${FIXED}` }).count()).toBe(0);
    await page.getByRole('button', { name: `Aangehouden: ${FIXED}` }).click();
    const reason = page.getByLabel('Waarom wordt dit vaste bespreekpunt aangehouden?');
    await page.getByRole('button', { name: 'Aanhouden', exact: true }).click();
    await page.locator('.veld-fout').waitFor();
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    expect(await violationsOf(page)).toEqual([]);
    await reason.fill('De cijfers komen later.');
    await reason.press('Control+Enter');
    await said(page, `${FIXED}: aangehouden.`);
    const { agendapunten } = await recorded(id);
    expect(agendapunten.find(({ titel }: { titel: string }) => titel === FIXED)).toMatchObject({
      uitkomst: 'AANGEHOUDEN',
      uitkomstToelichting: 'De cijfers komen later.',
    });
  });

  test('zonder netwerk en bij een volgend punt blijft staan wat men typt', async () => {
    const { page } = await held();
    await goTo(page, 'Alfa');
    await page.locator('summary', { hasText: 'Besluit' }).click();
    const text = page.getByLabel('Wat is besloten?');
    await text.fill('Half af');
    await offline(page, true);
    await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
    await page.getByRole('alert').getByText('Er is geen verbinding').waitFor();
    await page.getByRole('navigation', { name: 'Punten van de vergadering' }).getByRole('button').first().click();
    await goTo(page, 'Alfa');
    expect(await text.inputValue()).toBe('Half af');
    await offline(page, false);
    await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
    await said(page, /^Besluit .* is vastgelegd/);
  });

  test('afsluiten zegt wat ontbreekt, en de secretaris ziet geen aantekening van een partner', async () => {
    const { page } = await held(SECRETARIS);
    await goTo(page, 'Afsluiten');
    await page.getByRole('list', { name: 'Punten zonder uitkomst' }).getByRole('button', { name: 'Alfa' }).click();
    await page.getByRole('heading', { name: 'Alfa' }).waitFor();
    expect(await page.getByText('Aantekening van mijn partner').count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)('leest zij 7:1 in %s, zonder fouten, ook op 320 px', async (colorScheme) => {
    const { page } = await held(TEAMCHEF, { colorScheme });
    await goTo(page, FIXED);
    await page.locator('summary', { hasText: 'Aantekening' }).click();
    await page.getByText('Alleen uw partner ziet dit.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const faint = await page.evaluate<string[]>(
      'axe.run(document.querySelector(".vergaderen"), { runOnly: ["color-contrast-enhanced"] }).then(({ violations }) => violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => html + failureSummary)))',
    );
    expect(faint).toEqual([]);
    const low = await page
      .locator('.vergaderen :is(button, summary, a, input[type=date], select, textarea, label.vink)')
      .evaluateAll((all) =>
        all.filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44).map((each) => each.outerHTML),
      );
    expect(low).toEqual([]);
    expect(await overflowAtNarrow(page)).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
  });
});
