import { Api } from './api';
import { chapter, expect, result, step } from './output';
import { PAGE } from './questions';

interface Page {
  vergaderingen: {
    totalCount: number;
    nodes: { id: string; aanvang: string; driehoek: { naam: string }; agendapunten: { vertrouwelijkheid: string }[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** So small that two years of meetings take several pages. */
const FIRST = 50;

/**
 * Reads every meeting that a system was granted, page by page, each once, and no item above its
 * level.
 */
export async function programPages(address: string): Promise<void> {
  chapter('4. Een programma bladert door alle vergaderingen');
  step(
    `Als systeem dat alle driehoeken mag lezen tot en met INTERN, ${FIRST} vergaderingen per bladzijde, van cursor naar cursor`,
  );
  const api = await Api.as(address, 'integratie-agenda');
  const seen = new Set<string>();
  const levels: string[] = [];
  let read = 0;
  let total = 0;
  for (let page = 1, after: string | null = null, more = true; more; page += 1) {
    const { vergaderingen }: Page = await api.ask<Page>(PAGE, { first: FIRST, after });
    for (const { id, agendapunten } of vergaderingen.nodes) {
      seen.add(id);
      levels.push(...agendapunten.map(({ vertrouwelijkheid }) => vertrouwelijkheid));
    }
    read += vergaderingen.nodes.length;
    total = vergaderingen.totalCount;
    result(`bladzijde ${page}: samen ${read} van ${total}`);
    ({ hasNextPage: more, endCursor: after } = vergaderingen.pageInfo);
  }
  expect(seen.size === read, 'een vergadering kwam twee keer voorbij.');
  expect(read === total, `er zijn ${total} vergaderingen, maar er kwamen er ${read} voorbij.`);
  result(`Alle ${total} vergaderingen kwamen voorbij, elk precies een keer.`);
  expect(levels.length > 0 && !levels.includes('VERTROUWELIJK'), 'een systeem tot INTERN las een vertrouwelijk punt, of niets.');
  result(`Met ${levels.length} agendapunten, en geen enkel vertrouwelijk punt: die bestaan voor dit systeem niet.`);
}
