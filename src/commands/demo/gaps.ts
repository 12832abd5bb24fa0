import { dayInWords, isoDay } from '../../documenten/dates';
import type { Api } from './api';
import { DEMO_DRIEHOEK } from './free-day';
import { expect, result, step } from './output';

interface Link {
  id: string;
  aard: string;
  geldigVan: string;
  geldigTotEnMet: string | null;
  beeindigdOp: string | null;
  beeindigingToelichting: string | null;
  vastgelegdDoor: { naam: string };
  prioriteit: { titel: string };
}
interface Gap {
  soort: string;
  reden: string;
  thema: { id: string; naam: string } | null;
  prioriteit: { id: string; titel: string } | null;
}
type Page<T> = { nodes: T[] };

const CELL = `query($code: String!, $thema: String!) { koppelingen(first: 20, filter: { driehoekCode: $code, themaCode: $thema }) { nodes {
  id aard geldigVan geldigTotEnMet beeindigdOp beeindigingToelichting vastgelegdDoor { naam } prioriteit { titel } } } }`;
const NEXT = `query($code: String!, $van: Datum!) { vergaderingen(first: 1, filter: { driehoekCode: $code, van: $van, status: [CONCEPT] }) { nodes { id aanvang } } }`;
const GAPS = `query($id: ID!) { suggesties(vergaderingId: $id) { soort reden thema { id naam } prioriteit { id titel } } }`;
const ADD = `mutation($input: AgendapuntToevoegenInput!) { punt: agendapuntToevoegen(input: $input) { titel volgnummer } }`;
const SHOWN = 4;

/** Shows one cell of the overview: each link with its history. */
export async function openCell(officier: Api, thema: { code: string; naam: string }): Promise<void> {
  step(`De officier opent een cel: de koppelingen van Zuidwest-Drenthe met "${thema.naam}", en hoe dat liep`);
  const { koppelingen } = await officier.ask<{ koppelingen: Page<Link> }>(CELL, { code: DEMO_DRIEHOEK, thema: thema.code });
  expect(koppelingen.nodes.length > 0, 'in deze cel hoort een koppeling te staan.');
  for (const link of koppelingen.nodes) {
    const until = link.geldigTotEnMet ? ` tot en met ${dayInWords(link.geldigTotEnMet)}` : '';
    result(
      `${link.prioriteit.titel}: ${link.aard}, sinds ${dayInWords(link.geldigVan)}${until}, vastgelegd door ${link.vastgelegdDoor.naam}`,
    );
    if (link.beeindigdOp) result(`    beëindigd: ${link.beeindigingToelichting}`);
  }
}

/** Puts a theme or priority that no agenda has yet on the next agenda in preparation. */
export async function gapToAgenda(officier: Api): Promise<void> {
  step('Waar is niets gedaan? De dienst noemt het bij de eerstvolgende agenda in voorbereiding, met de reden');
  const { vergaderingen } = await officier.ask<{ vergaderingen: Page<{ id: string; aanvang: string }> }>(NEXT, {
    code: DEMO_DRIEHOEK,
    van: isoDay(new Date().toISOString()),
  });
  const meeting = vergaderingen.nodes[0];
  expect(meeting !== undefined, 'er is geen agenda in voorbereiding.');
  const { suggesties } = await officier.ask<{ suggesties: Gap[] }>(GAPS, { id: meeting.id });
  for (const { reden } of suggesties.slice(0, SHOWN)) result(`- ${reden}`);
  const gap = suggesties.find(({ soort }) => soort === 'THEMA' || soort === 'PRIORITEIT');
  expect(gap !== undefined, 'de prioriteit die nog op geen agenda stond, hoort een suggestie te zijn.');
  step('De officier zet het op die agenda');
  const about = gap.thema ? { themaIds: [gap.thema.id] } : { prioriteitIds: [gap.prioriteit?.id] };
  const input = {
    vergaderingId: meeting.id,
    titel: `Hoe staan wij ervoor: ${gap.thema?.naam ?? gap.prioriteit?.titel}`,
    ...about,
  };
  const { punt } = await officier.ask<{ punt: { titel: string; volgnummer: number } }>(ADD, { input });
  result(`Punt ${punt.volgnummer} op ${dayInWords(meeting.aanvang)}: ${punt.titel}`);
  const { suggesties: left } = await officier.ask<{ suggesties: Gap[] }>(GAPS, { id: meeting.id });
  const same = ({ soort, thema, prioriteit }: Gap) =>
    soort === gap.soort && thema?.id === gap.thema?.id && prioriteit?.id === gap.prioriteit?.id;
  expect(!left.some(same), 'wat op de agenda staat, hoort geen suggestie meer te zijn.');
}
