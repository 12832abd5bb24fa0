import { Api } from './api';
import { DEMO_DRIEHOEK } from './free-day';
import { gapToAgenda, openCell } from './gaps';
import { chapter, expect, notice, result, step } from './output';

interface Row {
  driehoek: { code: string; naam: string };
  aantalPrioriteiten: number;
  nietBeoordeeld: number;
  cellen: { thema: { id: string; code: string; naam: string; vastBespreekpunt: boolean }; aantalKoppelingen: number }[];
}
interface Matrix {
  samenhang: { opDatum: string; beleidsplan: { titel: string } | null; rijen: Row[] };
}

const MATRIX = `{ samenhang(regioCode: "noord-nederland") { opDatum beleidsplan { titel } rijen {
  driehoek { code naam } aantalPrioriteiten nietBeoordeeld cellen { thema { id code naam vastBespreekpunt } aantalKoppelingen } } } }`;
const PARTNERS = `query($code: String!) { driehoek(code: $code) { gemeenten { code naam } } }`;
const PROPOSE = `mutation($input: PrioriteitVoorstellenInput!) { prioriteit: prioriteitVoorstellen(input: $input) { id status titel } }`;
const CONSENT = `mutation($id: ID!) { prioriteit: prioriteitInstemmen(id: $id) { id status titel } }`;
const LINK = `mutation($input: KoppelingVastleggenInput!) { koppeling: koppelingVastleggen(input: $input) {
  aard thema { naam } prioriteit { koppelingen { aard geldigVan vastgelegdDoor { naam } } } } }`;

type Answer = { prioriteit: { id: string; status: string; titel: string } };
type Linked = {
  koppeling: { thema: { naam: string }; prioriteit: { koppelingen: { geldigVan: string; vastgelegdDoor: { naam: string } }[] } };
};

/**
 * Shows how a local priority is set with the consent of all who must agree, and how an officier van
 * justitie finds it and relates it to a regional theme.
 */
export async function officierRelates(address: string): Promise<void> {
  chapter('3. Lokale prioriteiten en het regionale beleidsplan');
  const officier = await Api.as(address, 'ovj-drenthe');
  const id = await setPriority(address, officier);
  step('De officier van justitie opent het overzicht: driehoeken omlaag, thema’s dwars');
  const { opDatum, row } = await showMatrix(officier);
  const cell = row?.cellen.find(({ thema }) => thema.vastBespreekpunt) ?? row?.cellen[0];
  if (!row || !cell) return notice('Er is vandaag geen regionaal beleidsplan in werking; dan is er niets om aan te koppelen.');
  expect(row.nietBeoordeeld > 0, 'de nieuwe prioriteit hoort nog niet beoordeeld te zijn.');
  step(`De officier legt vast hoe de prioriteit samenhangt met "${cell.thema.naam}"`);
  const input = {
    prioriteitId: id,
    themaId: cell.thema.id,
    aard: 'FACILITEREND',
    toelichting: 'De regio levert analisten.',
    geldigVan: opDatum,
  };
  const { koppeling } = await officier.ask<Linked>(LINK, { input });
  for (const { geldigVan, vastgelegdDoor } of koppeling.prioriteit.koppelingen)
    result(`Sinds ${geldigVan}, vastgelegd door ${vastgelegdDoor.naam}`);
  const { row: after } = await showMatrix(officier);
  expect(after?.nietBeoordeeld === row.nietBeoordeeld - 1, 'de prioriteit hoort nu beoordeeld te zijn.');
  await openCell(officier, cell.thema);
  await gapToAgenda(officier);
}

async function setPriority(address: string, officier: Api): Promise<string> {
  const teamchef = await Api.as(address, `teamchef-${DEMO_DRIEHOEK}`);
  step('De teamchef stelt een lokale prioriteit voor; wie het aangaat, stemt ermee in');
  const input = { driehoekCode: DEMO_DRIEHOEK, titel: 'Weerbare ondernemers (voorbeeld)', geldigVan: '2026-01-01' };
  let { prioriteit } = await teamchef.ask<Answer>(PROPOSE, { input });
  const { driehoek } = await officier.ask<{ driehoek: { gemeenten: { code: string }[] } }>(PARTNERS, { code: DEMO_DRIEHOEK });
  const mayors = await Promise.all(driehoek.gemeenten.map(({ code }) => Api.as(address, `burgemeester-${code}`)));
  for (const partner of [teamchef, officier, ...mayors]) {
    expect(prioriteit.status === 'VOORGESTELD', 'de prioriteit is te vroeg vastgesteld.');
    ({ prioriteit } = await partner.ask<Answer>(CONSENT, { id: prioriteit.id }));
  }
  expect(prioriteit.status === 'VASTGESTELD', 'de prioriteit is niet vastgesteld.');
  result(`Vastgesteld met de laatste van ${mayors.length + 2} instemmingen: ${prioriteit.titel}`);
  return prioriteit.id;
}

async function showMatrix(officier: Api): Promise<{ opDatum: string; row: Row | undefined }> {
  const { samenhang } = await officier.ask<Matrix>(MATRIX);
  for (const { driehoek, aantalPrioriteiten, nietBeoordeeld, cellen } of samenhang.rijen) {
    const links = cellen
      .filter((cell) => cell.aantalKoppelingen > 0)
      .map((cell) => `${cell.thema.naam}: ${cell.aantalKoppelingen}`);
    result(
      `${driehoek.naam}: ${aantalPrioriteiten} prioriteiten, ${nietBeoordeeld} nog niet beoordeeld; ${links.join(', ') || 'geen koppelingen'}`,
    );
  }
  return { opDatum: samenhang.opDatum, row: samenhang.rijen.find(({ driehoek }) => driehoek.code === DEMO_DRIEHOEK) };
}
