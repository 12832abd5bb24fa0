import { violationsOf } from './support/accessible';
import { inBrowser, offline, type Site, startSite } from './support/browser';
import { edit, form, item, open, planned, punten, puntVan, SECRETARIS, said, shown, TEAMCHEF } from './support/vergadering';

inBrowser('samen aan een agenda', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  const prepared = async (titels: string[]) => {
    const id = await planned(site.api, titels);
    const page = await site.open(TEAMCHEF, `/vergadering/${id}`);
    const streams = page.waitForResponse((response) => response.url().endsWith('/graphql/stream'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await streams;
    return { id, page };
  };

  test('wat een ander wijzigt, staat er vanzelf', async () => {
    const { id, page } = await prepared(['Alfa']);
    await edit(site.api, id, 'Alfa', { titel: 'Alfa van de secretaris' });
    await item(page, 'Alfa van de secretaris').waitFor();
  });

  test('wijzigt een ander hetzelfde veld, dan blijft wat men typt, en kiest men bij het veld', async () => {
    const { id, page } = await prepared(['Alfa']);
    const editor = await open(page, 'Alfa');
    await editor.getByLabel('Toelichting').fill('Mijn tekst');
    await edit(site.api, id, 'Alfa', { toelichting: 'Tekst van een ander' });
    await editor.getByText('Intussen gewijzigd').waitFor();
    await editor.getByText(/door secretaris-zuidwest-drenthe/).waitFor();
    expect(await editor.getByText('Tekst van een ander').isVisible()).toBe(true);
    expect(await editor.getByLabel('Toelichting').inputValue()).toBe('Mijn tekst');
    expect(await editor.getByRole('button', { name: 'Bewaren', exact: true }).getAttribute('aria-disabled')).toBe('true');
    expect(await violationsOf(page)).toEqual([]);
    await editor.getByRole('button', { name: 'Mijn tekst houden' }).click();
    await editor.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await said(page, 'Alfa is bewaard.');
    expect((await puntVan(site.api, id, 'Alfa')).toelichting).toBe('Mijn tekst');
  });

  test('wijzigt een ander een ander veld, dan bewaart men zonder vraag, en blijft ook dat', async () => {
    const { id, page } = await prepared(['Alfa']);
    const editor = await open(page, 'Alfa');
    await editor.getByLabel('Toelichting').fill('Mijn tekst');
    await edit(site.api, id, 'Alfa', { titel: 'Alfa, anders' });
    await form(page, 'Alfa, anders').getByRole('button', { name: 'Bewaren', exact: true }).click();
    await said(page, 'Alfa, anders is bewaard.');
    expect(await puntVan(site.api, id, 'Alfa, anders')).toMatchObject({ toelichting: 'Mijn tekst' });
  });

  test('verplaatst een ander het punt, dan blijft het open, met de focus en de tekst', async () => {
    const { id, page } = await prepared(['Alfa', 'Beta']);
    const editor = await open(page, 'Beta');
    await editor.getByLabel('Toelichting').fill('Half af');
    const { id: puntId, versie } = await puntVan(site.api, id, 'Beta');
    await site.api.ok(
      SECRETARIS,
      `mutation { agendapuntVerplaatsen(id: "${puntId}", versie: ${versie}, naarVolgnummer: 1) { id } }`,
    );
    await page.locator('.punten ol > li:first-child .punt-formulier').waitFor();
    expect(await editor.getByLabel('Toelichting').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type(' en verder');
    expect(await editor.getByLabel('Toelichting').inputValue()).toBe('Half af en verder');
  });

  test('zonder netwerk blijft de tekst staan, zegt de pagina het, en bewaart men later', async () => {
    const { id, page } = await prepared(['Alfa']);
    const editor = await open(page, 'Alfa');
    await editor.getByLabel('Toelichting').fill('Onderweg getypt');
    await offline(page, true);
    await page.getByText('Geen verbinding').waitFor();
    await editor.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await editor.getByRole('alert').getByText('Er is geen verbinding').waitFor();
    expect(await editor.getByLabel('Toelichting').inputValue()).toBe('Onderweg getypt');
    await offline(page, false);
    await editor.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await said(page, 'Alfa is bewaard.');
    expect((await puntVan(site.api, id, 'Alfa')).toelichting).toBe('Onderweg getypt');
  });

  test('gaat het antwoord verloren, dan gaat hetzelfde verzoek nog eens, en is het één keer gedaan', async () => {
    const { id, page } = await prepared([]);
    const keys: (string | undefined)[] = [];
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('PuntToevoegen')) return route.continue();
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.getByLabel('Nieuw punt', { exact: true }).fill('Alfa');
    await page.keyboard.press('Enter');
    await said(page, 'Alfa staat op plaats');
    expect(keys.length).toBe(2);
    expect(new Set(keys).size).toBe(1);
    expect((await punten(site.api, id)).filter(({ titel }) => titel === 'Alfa').length).toBe(1);
  });

  test('verloopt de sessie, dan meldt men zich aan op de plaats zelf en wordt het alsnog bewaard', async () => {
    const { id, page } = await prepared(['Alfa']);
    const editor = await open(page, 'Alfa');
    await editor.getByLabel('Toelichting').fill('Net voor het einde');
    await page.context().clearCookies();
    await editor.getByRole('button', { name: 'Bewaren', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Uw aanmelding is verlopen' });
    await dialog.waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await editor.getByLabel('Toelichting').inputValue()).toBe('Net voor het einde');
    await dialog.getByRole('button', { name: 'Aanmelden als Teamchef Zuidwest-Drenthe' }).click();
    await said(page, 'Alfa is bewaard.');
    expect((await puntVan(site.api, id, 'Alfa')).toelichting).toBe('Net voor het einde');
  });

  test('wat men typt, blijft als men naar een ander scherm gaat en terugkomt', async () => {
    const { page } = await prepared(['Alfa']);
    const editor = await open(page, 'Alfa');
    await editor.getByLabel('Toelichting').fill('Straks verder');
    await page.getByRole('link', { name: 'Mijn werk' }).click();
    await page.getByRole('heading', { name: 'Mijn werk' }).waitFor();
    await page.goBack();
    expect(await form(page, 'Alfa').getByLabel('Toelichting').inputValue()).toBe('Straks verder');
  });

  test('twaalf tabbladen tegelijk tonen de agenda en volgen haar, over één stroom', async () => {
    const { id, page } = await prepared(['Alfa']);
    const tabs = await Promise.all(Array.from({ length: 11 }, () => page.context().newPage()));
    for (const tab of tabs) {
      await tab.goto(page.url());
      await item(tab, 'Alfa').waitFor();
    }
    await edit(site.api, id, 'Alfa', { titel: 'Overal anders' });
    for (const tab of [page, ...tabs]) await item(tab, 'Overal anders').waitFor();
  });

  test('breekt de stroom, dan gaat hij verder waar hij was: wat intussen wijzigde, staat er ook', async () => {
    const { id, page } = await prepared(['Alfa']);
    await offline(page, true);
    await page.getByText('Geen verbinding').waitFor();
    await edit(site.api, id, 'Alfa', { titel: 'Gewijzigd in de tunnel' });
    await offline(page, false);
    await item(page, 'Gewijzigd in de tunnel').waitFor();
    await page.getByText('Geen verbinding').waitFor({ state: 'detached' });
  });

  test('wie geen lid is, ziet geen enkele knop', async () => {
    const id = await planned(site.api, []);
    const page = await site.open('regio-lezer', `/vergadering/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('main button').count()).toBe(0);
    expect(await shown(page)).not.toContain('Alfa');
  });

  test('een vergadering die er niet is, of niet voor u, zegt dat en niet meer', async () => {
    const page = await site.open(TEAMCHEF, '/vergadering/01900000-0000-7000-8000-000000000000');
    await page.getByRole('heading', { name: 'Niet gevonden' }).waitFor();
    await page.goto(`${site.base}/vergadering/geen-id`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });
});
