import { dayInWords } from '../../documenten/dates';
import { Api } from './api';
import { DEMO_DRIEHOEK } from './free-day';
import { chapter, expect, notice, result, step } from './output';
import { DISCUSSED, ELSEWHERE, THEMES } from './questions';

interface Overview {
  driehoeken: { nodes: { code: string; naam: string; acties: { totalCount: number; nodes: { omschrijving: string }[] } }[] };
  regio: { geldendBeleidsplan: { titel: string; themas: { naam: string; vastBespreekpunt: boolean }[] } | null };
}
interface Discussed {
  vergaderingen: {
    nodes: { aanvang: string; agendapunten: { vast: boolean; uitkomst: string | null; thema: { naam: string } | null }[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
interface Elsewhere {
  vergadering: unknown;
  driehoek: unknown;
  vergaderingen: { totalCount: number };
}

const SHOWN = 3;

/**
 * Shows an officier van justitie's view of the district, and that the officier of another district
 * sees none of it.
 */
export async function officierAsks(address: string, meetingId: string): Promise<void> {
  chapter('2. De officier van justitie (Drenthe) vraagt hoe het ervoor staat');
  const officier = await Api.as(address, 'ovj-drenthe');
  const { driehoeken, regio } = await officier.ask<Overview>(THEMES);
  const fixed = regio.geldendBeleidsplan?.themas.filter((thema) => thema.vastBespreekpunt).map((thema) => thema.naam) ?? [];
  step(
    `Per driehoek van het district: wanneer is het vaste thema (${fixed.join(', ') || 'nu geen'}) het laatst besproken, en wat staat er open?`,
  );
  let seen = false;
  for (const { code, naam, acties } of driehoeken.nodes) {
    const last = await lastDiscussed(officier, code);
    seen ||= code === DEMO_DRIEHOEK && last.size > 0;
    const when = fixed.map(
      (thema) => `${thema}: ${last.has(thema) ? dayInWords(last.get(thema) as string) : 'nog niet besproken'}`,
    );
    result(`${naam}: ${[...when, `open acties: ${acties.totalCount}`].join('; ')}`);
    for (const { omschrijving } of acties.nodes.slice(0, SHOWN)) result(`    - ${omschrijving}`);
    if (acties.totalCount > SHOWN) result(`    - en nog ${acties.totalCount - SHOWN}`);
  }
  expect(seen, 'wat Zuidwest-Drenthe besprak, is voor de officier niet te zien.');
  await anotherDistrict(address, meetingId);
}

/**
 * Maps each theme to the day of its last discussion: meetings come oldest first, so the last one
 * wins.
 */
async function lastDiscussed(api: Api, code: string): Promise<Map<string, string>> {
  const last = new Map<string, string>();
  for (let after: string | null = null, more = true; more; ) {
    const { vergaderingen }: Discussed = await api.ask<Discussed>(DISCUSSED, { code, after });
    for (const { aanvang, agendapunten } of vergaderingen.nodes) {
      for (const { thema, uitkomst } of agendapunten) if (thema && uitkomst === 'BESPROKEN') last.set(thema.naam, aanvang);
    }
    ({ hasNextPage: more, endCursor: after } = vergaderingen.pageInfo);
  }
  return last;
}

async function anotherDistrict(address: string, meetingId: string): Promise<void> {
  step('De officier van justitie van district Groningen vraagt naar dezelfde vergadering in Drenthe');
  const other = await Api.as(address, 'ovj-groningen');
  const { vergadering, driehoek, vergaderingen } = await other.ask<Elsewhere>(ELSEWHERE, { id: meetingId, code: DEMO_DRIEHOEK });
  expect(
    vergadering === null && driehoek === null && vergaderingen.totalCount === 0,
    'een ander district kan deze vergadering zien.',
  );
  notice('Die vindt niets: geen vergadering, geen driehoek, aantal vergaderingen 0. Wat niet te zien is, bestaat niet.');
}
