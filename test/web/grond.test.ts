import { overflowAtNarrow, violationsOf } from './support/accessible';
import { inBrowser, mistakesOf, type Site, startSite } from './support/browser';

const TEAMCHEF = 'teamchef-zuidwest-drenthe';

inBrowser('de pagina', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  test('wie het adres opent, kiest in de demo een persona en komt op het eigen werk', async () => {
    const page = await site.open('');
    await page.getByLabel('Zoek op naam of plaats').fill('drenthe teamchef zuidwest');
    await page.getByRole('button', { name: 'Teamchef Zuidwest-Drenthe' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
    expect(await page.title()).toBe('Mijn werk - Driehoek');
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ name: '__Host-driehoek', httpOnly: true, secure: true, sameSite: 'Strict', path: '/' });
  });

  test.each(['light', 'dark'] as const)('axe vindt niets bij het kiezen en op het eigen werk (%s)', async (colorScheme) => {
    const out = await site.open('', '/', { colorScheme });
    await out.getByRole('heading', { name: 'Teamchefs' }).waitFor();
    expect(await violationsOf(out)).toEqual([]);
    const page = await site.open(TEAMCHEF, '/', { colorScheme });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowAtNarrow(page)).toBe(0);
    expect(await overflowAtNarrow(out)).toBe(0);
  });

  test('de browser bewaart niets, en het beleid van de pagina weigerde niets', async () => {
    const page = await site.open(TEAMCHEF);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      cookies: document.cookie,
    }));
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookies: '' });
    expect(mistakesOf(page)).toEqual([]);
  });

  test('een adres dat er niet is, zegt dat in de pagina, met status 404', async () => {
    const page = await site.open(TEAMCHEF);
    const response = await page.goto(`${site.base}/geen-adres`);
    expect(response?.status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: 'Niet gevonden' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('twee minuten voor het einde van de sessie zegt de pagina het, en kan men blijven', async () => {
    const page = await site.open(TEAMCHEF, '/icon.svg');
    await page.clock.install();
    // Queried once for the screen, and once when the stream of changes starts: after that the page
    // polls nothing.
    const asked = new Promise<void>((resolve) => {
      let answers = 0;
      page.on('response', (response) => {
        const wanted = response.url().endsWith('/graphql/stream') || response.request().postData()?.includes('query MijnWerk');
        if (wanted) answers += 1;
        if (answers === 3) resolve();
      });
    });
    await page.goto(site.base);
    await page.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
    await asked;
    await site.api.owner.query(`update sessie set gebruikt_op = now() - interval '58 minutes 30 seconds'`);
    await page.clock.fastForward('58:30');
    const dialog = page.getByRole('dialog', { name: 'Uw aanmelding verloopt over twee minuten' });
    await dialog.waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Aangemeld blijven' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  test('na afmelden is het cookie weg, toont Terug niets, en weten andere tabbladen het', async () => {
    const page = await site.open(TEAMCHEF);
    const other = await page.context().newPage();
    await other.goto(site.base);
    await other.getByRole('heading', { name: 'Mijn werk' }).waitFor();
    await page.getByRole('heading', { name: 'Mijn werk' }).waitFor();
    await page.goto(`${site.base}/geen-adres`);
    await page.getByRole('button', { name: 'Afmelden' }).click();
    for (const each of [page, other]) await each.getByRole('heading', { name: 'Teamchefs' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    await page.goBack();
    await page.getByRole('heading', { name: 'Teamchefs' }).waitFor();
    expect(await page.getByText('Mijn werk').count()).toBe(0);
  });

  test('alles van de pagina komt van de dienst zelf: vast wat een kenmerk in zijn naam heeft, de rest steeds nagevraagd', async () => {
    const html = await (await fetch(site.base)).text();
    const [script] = /\/assets\/[^"]+\.js/.exec(html) ?? [];
    const asset = await fetch(`${site.base}${script}`, { headers: { 'accept-encoding': 'br' } });
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-encoding')).toBe('br');
    const shell = await fetch(site.base);
    expect(shell.headers.get('cache-control')).toBe('no-cache');
    expect(shell.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
    expect(html).not.toMatch(/https?:\/\//);
  });
});
