import { overflowAtNarrow, violationsOf } from './support/accessible';
import { inBrowser, mistakesOf, type Site, startSite } from './support/browser';
import { item, open, planned, punten, said, shown, TEAMCHEF } from './support/vergadering';

inBrowser('een agenda voorbereiden', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  const prepared = async (titels: string[] = [], options = {}) => {
    const id = await planned(site.api, titels);
    const page = await site.open(TEAMCHEF, `/vergadering/${id}`, options);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { id, page };
  };
  const titles = async (id: string) => (await punten(site.api, id)).map(({ titel }) => titel);

  test('Enter voegt toe, en men typt meteen het volgende punt', async () => {
    const { id, page } = await prepared();
    const field = page.getByLabel('Nieuw punt', { exact: true });
    await field.click();
    for (const titel of ['Evenementen voorjaar', 'Overlast bij het station', 'Capaciteit in de zomer']) {
      await page.keyboard.type(titel);
      await page.keyboard.press('Enter');
      await item(page, titel).waitFor();
      await said(page, `${titel} staat op plaats`);
    }
    expect(await shown(page)).toEqual(await titles(id));
    expect(await field.inputValue()).toBe('');
  });

  test('omhoog en omlaag houden de focus, en de pagina zegt waar het punt staat', async () => {
    const { id, page } = await prepared(['Alfa', 'Beta']);
    const up = page.getByRole('button', { name: 'Beta omhoog' });
    await up.click();
    await said(page, /^Beta staat nu op plaats \d+ van \d+\.$/);
    expect(await up.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await shown(page)).toEqual(await titles(id));
    expect((await shown(page)).indexOf('Beta')).toBeLessThan((await shown(page)).indexOf('Alfa'));
  });

  test('drie keer snel Alt en pijl omhoog verzet drie plaatsen, zonder botsing met zichzelf', async () => {
    const { id, page } = await prepared(['Alfa']);
    const before = (await titles(id)).indexOf('Alfa') + 1;
    await page.getByRole('button', { name: 'Bewerken: Alfa' }).focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Alt+ArrowUp');
    await said(page, `Alfa staat nu op plaats ${before - 3} `);
    expect(await shown(page)).toEqual(await titles(id));
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('slepen met de muis verzet een punt, en wat men ziet is wat er staat', async () => {
    const { id, page } = await prepared(['Alfa']);
    const [from, to] = [await item(page, 'Alfa').locator('.sleep').boundingBox(), await item(page, 'Mededelingen').boundingBox()];
    if (!from || !to) throw new Error('niet te zien');
    await page.mouse.move(from.x + 20, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, to.y + 5, { steps: 8 });
    expect(await item(page, 'Mededelingen').getAttribute('data-drop')).toBe('before');
    await page.mouse.up();
    await said(page, 'Alfa staat nu op plaats');
    expect(await shown(page)).toEqual(await titles(id));
    expect((await shown(page)).indexOf('Alfa')).toBe((await shown(page)).indexOf('Mededelingen') - 1);
  });

  test('slepen met een vinger verzet een punt ook', async () => {
    const { id, page } = await prepared(['Alfa'], { hasTouch: true, viewport: { width: 390, height: 2400 } });
    const [from, to] = [await item(page, 'Alfa').locator('.sleep').boundingBox(), await item(page, 'Mededelingen').boundingBox()];
    if (!from || !to) throw new Error('niet te zien');
    const x = from.x + 20;
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] });
    await touch('touchStart', from.y + 20);
    await touch('touchMove', (from.y + to.y) / 2);
    await touch('touchMove', to.y + 5);
    await touch('touchEnd');
    await said(page, 'Alfa staat nu op plaats');
    expect(await shown(page)).toEqual(await titles(id));
    expect((await shown(page)).indexOf('Alfa')).toBe((await shown(page)).indexOf('Mededelingen') - 1);
  });

  test('naar een plaats ver weg gaat met een keuzelijst', async () => {
    const { id, page } = await prepared(['Alfa']);
    await item(page, 'Alfa').locator('summary', { hasText: 'Meer' }).click();
    await item(page, 'Alfa').getByLabel('Verplaats naar').selectOption('1');
    await item(page, 'Alfa').getByRole('button', { name: 'Verplaatsen' }).click();
    await said(page, 'Alfa staat nu op plaats 1 van');
    expect((await titles(id))[0]).toBe('Alfa');
  });

  test('bewerken gebeurt op de plaats zelf: Ctrl+Enter bewaart, en Escape sluit als er niets te verliezen is', async () => {
    const { id, page } = await prepared(['Alfa']);
    const form = await open(page, 'Alfa');
    await form.getByLabel('Titel').fill('Alfa, herzien');
    await form.getByLabel('Minuten').fill('20');
    await page.keyboard.press('Escape');
    expect(await form.isVisible()).toBe(true);
    await page.keyboard.press('Control+Enter');
    await said(page, 'Alfa, herzien is bewaard.');
    expect(await titles(id)).toContain('Alfa, herzien');
    expect(await item(page, 'Alfa, herzien').locator('.punt-duur').textContent()).toBe('20 min');
    await page.getByText('20 van 60 minuten gepland').waitFor();
  });

  test('wat niet klopt, staat bij het veld', async () => {
    const { page } = await prepared(['Alfa']);
    const form = await open(page, 'Alfa');
    await form.getByLabel('Minuten').fill('heel lang');
    await form.getByRole('button', { name: 'Bewaren', exact: true }).click();
    const field = form.getByLabel('Minuten');
    await form.locator('[aria-invalid=true]').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe('heel lang');
    expect(await violationsOf(page)).toEqual([]);
  });

  test('een vast bespreekpunt is te herkennen en te verplaatsen, en zegt waarom het er niet af kan', async () => {
    const { page } = await prepared();
    const fixed = page.locator('.punt--vast');
    expect(await fixed.count()).toBe(1);
    await fixed.getByText('Vast bespreekpunt', { exact: true }).waitFor();
    await fixed.locator('summary', { hasText: 'Gespreksleidraad' }).click();
    expect(await fixed.getByRole('listitem').count()).toBeGreaterThan(0);
    await fixed.locator('summary', { hasText: 'Meer' }).click();
    await fixed.getByText('Dit punt kan er niet af').waitFor();
    expect(await fixed.getByRole('button', { name: 'Van de agenda halen' }).count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
  });

  test('van de agenda halen kan men ongedaan maken; wie weggaat, haalt het er echt af', async () => {
    const { id, page } = await prepared(['Alfa', 'Beta']);
    const off = async (titel: string) => {
      await item(page, titel).locator('summary', { hasText: 'Meer' }).click();
      await item(page, titel).getByRole('button', { name: 'Van de agenda halen' }).click();
    };
    await off('Alfa');
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await item(page, 'Alfa').waitFor();
    await off('Beta');
    await page.getByText('is verwijderd.').first().waitFor();
    const gone = page.waitForResponse((response) => response.request().postData()?.includes('PuntVerwijderen') ?? false);
    await page.getByRole('link', { name: 'Mijn werk' }).click();
    await gone;
    const now = await titles(id);
    expect([now.includes('Alfa'), now.includes('Beta')]).toEqual([true, false]);
  });

  test('een suggestie komt met één druk op de agenda', async () => {
    const { id, page } = await prepared();
    const before = await titles(id);
    const suggestion = page.getByRole('button', { name: /^Zet op de agenda: / }).first();
    if ((await suggestion.count()) === 0) throw new Error('er is geen suggestie om te proberen');
    await suggestion.click();
    await said(page, 'staat op de agenda.');
    expect((await titles(id)).length).toBe(before.length + 1);
  });

  test('een titel met opmaak is tekst, en een lange titel en emoji passen', async () => {
    const nasty = `<img src=x onerror="document.title=1"> 🚓 ${'lang'.repeat(40)}`;
    const { page } = await prepared([nasty]);
    expect(await shown(page)).toContain(nasty);
    expect(await page.locator('.punt img').count()).toBe(0);
    expect(mistakesOf(page)).toEqual([]);
    expect(await overflowAtNarrow(page)).toBe(0);
  });

  test.each([
    ['licht', { colorScheme: 'light' }],
    ['donker', { colorScheme: 'dark' }],
    ['met dwingende kleuren', { forcedColors: 'active' }],
  ] as const)('axe vindt niets, ook niet op 320 pixels (%s)', async (_what, options) => {
    const { page } = await prepared(['Alfa'], options);
    await open(page, 'Alfa');
    await page.locator('.punt--vast summary').first().click();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Agenda vaststellen' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await overflowAtNarrow(page)).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
  });

  test('elke knop is groot genoeg voor een vinger', async () => {
    const { page } = await prepared(['Alfa'], { viewport: { width: 390, height: 800 } });
    const small = await page.locator('button, summary, select, input').evaluateAll((elements) =>
      elements
        .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
        .map(({ name }) => name),
    );
    expect(small).toEqual([]);
  });

  test('afgedrukt is het een document: zonder knoppen, met wat was opengevouwen', async () => {
    const { page } = await prepared(['Alfa']);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.kop', '.punt-knoppen', '.nieuw', '.agenda-terzijde', '.punt-meer'])
      expect([selector, await page.locator(selector).first().isVisible()]).toEqual([selector, false]);
    expect((await page.pdf({ tagged: true })).subarray(0, 4).toString()).toBe('%PDF');
  });
});
