import { violationsOf } from './support/accessible';
import { inBrowser, type Site, startSite } from './support/browser';
import { add, item, planned, said, shown, TEAMCHEF } from './support/vergadering';

inBrowser('het verloop van een vergadering tot zij begint', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  const prepared = async (titels: string[] = []) => {
    const id = await planned(site.api, titels);
    const page = await site.open(TEAMCHEF, `/vergadering/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { id, page };
  };
  const status = async (id: string) =>
    (await site.api.ok(TEAMCHEF, `{ vergadering(id: "${id}") { status aanvang annuleringReden } }`)).vergadering;

  test('vaststellen zegt vooraf wat het doet; daarna verplaatst of verwijdert niemand meer', async () => {
    const { id, page } = await prepared(['Alfa']);
    await page.getByRole('button', { name: 'Agenda vaststellen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Agenda vaststellen' });
    await dialog.getByText('er gaat niets meer af').waitFor();
    await dialog.getByText('Er gaat geen bericht uit').waitFor();
    await dialog.getByRole('button', { name: 'Vaststellen' }).click();
    await said(page, 'De agenda is vastgesteld.');
    expect(await status(id)).toMatchObject({ status: 'AGENDA_VASTGESTELD' });
    expect(await page.getByRole('button', { name: 'Alfa omhoog' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Van de agenda halen' }).count()).toBe(0);
    await page.getByLabel('Nagekomen punt').fill('Beta');
    await page.keyboard.press('Enter');
    await item(page, 'Beta').getByText('Nagekomen', { exact: true }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('weer openen vraagt een reden, en de versies laten zien wat er veranderde', async () => {
    const { id, page } = await prepared(['Alfa']);
    const adopt = async () => {
      await page.getByRole('button', { name: 'Agenda vaststellen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Vaststellen' }).click();
      await said(page, 'De agenda is vastgesteld.');
    };
    await adopt();
    await page.getByRole('button', { name: 'Agenda weer openen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Agenda weer openen' });
    const reopen = dialog.getByRole('button', { name: 'Weer openen' });
    expect(await reopen.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByLabel('Waarom gaat de agenda weer open?').fill('Er kwam een punt bij.');
    await reopen.click();
    await said(page, 'De agenda is weer open.');
    await add(site.api, id, 'Later bedacht');
    await item(page, 'Later bedacht').waitFor();
    await adopt();
    await page.getByRole('link', { name: 'Wat veranderde er?' }).click();
    await page.getByRole('heading', { name: 'Versies van de agenda' }).waitFor();
    await page.getByText('Er kwam een punt bij.').waitFor();
    const added = page.getByRole('listitem').filter({ hasText: 'Later bedacht' });
    await added.getByText('Erbij').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('verzetten toont vooraf welke vaste punten komen en gaan', async () => {
    const { id, page } = await prepared();
    await page.getByRole('button', { name: 'Verzetten' }).click();
    const dialog = page.getByRole('dialog', { name: 'Vergadering verzetten' });
    await dialog.getByLabel('Dag').fill('2028-03-01');
    await dialog.getByText('is geen regionaal beleidsplan in werking').waitFor();
    await dialog.getByText(/^Eraf gaat: Cyberveiligheid/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByLabel('Dag').fill('2027-09-01');
    await dialog.getByText('De vaste bespreekpunten blijven dezelfde.').waitFor();
    await dialog.getByLabel('Van').fill('09:30');
    await dialog.getByLabel('Tot').fill('11:00');
    await dialog.getByRole('button', { name: 'Verzetten' }).click();
    await said(page, 'De vergadering is nu op woensdag 1 september 2027.');
    expect((await status(id)).aanvang).toBe('2027-09-01T07:30:00.000Z');
    expect(await shown(page)).toContain('Cyberveiligheid');
  });

  test('een einde voor het begin staat bij het veld, en het venster blijft open', async () => {
    const { page } = await prepared();
    await page.getByRole('button', { name: 'Verzetten' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Van').fill('11:00');
    await dialog.getByLabel('Tot').fill('09:00');
    await dialog.getByRole('button', { name: 'Verzetten' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByLabel('Tot').getAttribute('aria-invalid')).toBe('true');
  });

  test('annuleren vraagt een reden, en daarna is er niets meer te wijzigen', async () => {
    const { id, page } = await prepared(['Alfa']);
    await page.getByRole('button', { name: 'Annuleren' }).click();
    const dialog = page.getByRole('dialog', { name: 'Vergadering annuleren' });
    await dialog.getByLabel('Waarom gaat de vergadering niet door?').fill('Iedereen is ziek.');
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await page.getByText('Deze vergadering gaat niet door: Iedereen is ziek.').waitFor();
    expect(await status(id)).toMatchObject({ status: 'GEANNULEERD', annuleringReden: 'Iedereen is ziek.' });
    expect(await page.locator('main button').count()).toBe(0);
  });

  test('een voorstel van een lid neemt men op of stuurt men terug', async () => {
    const { id, page } = await prepared();
    for (const titel of ['Voorstel een', 'Voorstel twee'])
      await site.api.ok(
        'burgemeester-GM0119',
        `mutation { agendapuntVoorstellen(input: { driehoekCode: "zuidwest-drenthe", titel: "${titel}" }) { id } }`,
      );
    await page.getByRole('button', { name: 'Opnemen: Voorstel een' }).click();
    await item(page, 'Voorstel een').waitFor();
    await page.getByRole('button', { name: 'Terugsturen: Voorstel twee' }).click();
    await page.getByLabel('Waarom komt het niet op de agenda?').fill('Dit hoort in een ander overleg.');
    await page.getByRole('dialog').getByRole('button', { name: 'Terugsturen' }).click();
    await page.getByText('Er ligt geen voorstel klaar.').waitFor();
    expect((await status(id)).status).toBe('CONCEPT');
  });

  test('met alleen het toetsenbord bereidt men voor en stelt men vast', async () => {
    const { id, page } = await prepared();
    const reach = async (name: string) => {
      for (let presses = 0; presses < 120; presses += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const { activeElement: element } = document;
          const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
          return label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
        });
        if (at.trim() === name) return;
      }
      throw new Error(`${name} is met Tab niet te bereiken`);
    };
    await reach('Nieuw punt');
    await page.keyboard.type('Alfa');
    await page.keyboard.press('Enter');
    await item(page, 'Alfa').waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.locator('h1').click();
    await reach('Alfa omhoog');
    await page.keyboard.press('Enter');
    await said(page, 'Alfa staat nu op plaats');
    await page.locator('h1').click();
    await reach('Agenda vaststellen');
    await page.keyboard.press('Enter');
    await reach('Vaststellen');
    await page.keyboard.press('Enter');
    await said(page, 'De agenda is vastgesteld.');
    expect(await status(id)).toMatchObject({ status: 'AGENDA_VASTGESTELD' });
  });
});
