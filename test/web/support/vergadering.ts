import type { Page } from 'playwright-core';
import type { TestApi } from '../../support/api';

const DRIEHOEK = 'zuidwest-drenthe';
export const TEAMCHEF = `teamchef-${DRIEHOEK}`;
export const SECRETARIS = `secretaris-${DRIEHOEK}`;

export interface Punt {
  id: string;
  titel: string;
  versie: number;
  vast: boolean;
  toelichting: string | null;
}

let day = 0;

/**
 * Plans a meeting on an unused day, with an agenda in preparation and these items. Returns its id.
 */
export async function planned(api: TestApi, titels: string[] = []): Promise<string> {
  day += 1;
  const aanvang = new Date(Date.UTC(2027, 0, 4 + day, 9)).toISOString();
  const { vergaderingPlannen } = await api.ok(
    SECRETARIS,
    'mutation ($input: VergaderingPlannenInput!) { vergaderingPlannen(input: $input) { id } }',
    { input: { driehoekCode: DRIEHOEK, aanvang, einde: aanvang.replace('T09', 'T10') } },
  );
  for (const titel of titels) await add(api, vergaderingPlannen.id, titel);
  return vergaderingPlannen.id;
}

export const add = (api: TestApi, vergaderingId: string, titel: string) =>
  api.ok(SECRETARIS, 'mutation ($input: AgendapuntToevoegenInput!) { agendapuntToevoegen(input: $input) { id } }', {
    input: { vergaderingId, titel },
  });

/** Reads the items from the API, in order. */
export async function punten(api: TestApi, id: string): Promise<Punt[]> {
  const query = 'query ($id: ID!) { vergadering(id: $id) { agendapunten { id titel versie vast toelichting } } }';
  return (await api.ok(SECRETARIS, query, { id })).vergadering.agendapunten;
}

export async function puntVan(api: TestApi, id: string, titel: string): Promise<Punt> {
  const found = (await punten(api, id)).find((punt) => punt.titel === titel);
  if (!found) throw new Error(`${titel} is er niet`);
  return found;
}

/** Changes an item as the secretaris, through the API. */
export async function edit(api: TestApi, id: string, titel: string, input: Record<string, unknown>): Promise<void> {
  const { id: puntId, versie } = await puntVan(api, id, titel);
  const mutation = 'mutation ($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { id } }';
  await api.ok(SECRETARIS, mutation, { input: { id: puntId, versie, ...input } });
}

/** Returns the titles of the items on the screen, in order. */
export const shown = (page: Page) => page.locator('.punten .punt-titel').allTextContents();
/** Locates the item with a title on the screen. */
export const item = (page: Page, titel: string) =>
  page.locator('.punt', { has: page.getByRole('heading', { name: titel, exact: true }) });
/** Locates the form of an item. */
export const form = (page: Page, titel: string) => page.getByRole('form', { name: `Bewerken: ${titel}` });
/** Waits until the status region shows this text. */
export const said = (page: Page, text: string | RegExp) => page.locator('#status', { hasText: text }).waitFor();

/** Opens the form of an item. */
export async function open(page: Page, titel: string) {
  await page.getByRole('button', { name: `Bewerken: ${titel}` }).click();
  return form(page, titel);
}
