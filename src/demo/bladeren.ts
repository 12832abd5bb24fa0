import { Api } from './api';
import { PAGE } from './questions';
import { chapter, expect, result, step } from './tell';

interface Page {
  vergaderingen: {
    totalCount: number;
    nodes: { id: string; aanvang: string; driehoek: { naam: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** So small that even two meetings take a cursor. */
const FIRST = 1;

/** Reads every meeting that a member may see, as a program would: page by page, each meeting once. */
export async function programPages(address: string): Promise<void> {
  chapter('4. Een programma bladert door alle vergaderingen');
  step(`Met de rechten van de officier van justitie (Drenthe), ${FIRST} vergadering per bladzijde, van cursor naar cursor`);
  const api = await Api.as(address, 'ovj-drenthe');
  const seen = new Set<string>();
  let read = 0;
  let total = 0;
  for (let page = 1, after: string | null = null, more = true; more; page += 1) {
    const { vergaderingen }: Page = await api.ask<Page>(PAGE, { first: FIRST, after });
    for (const { id } of vergaderingen.nodes) seen.add(id);
    read += vergaderingen.nodes.length;
    total = vergaderingen.totalCount;
    result(`bladzijde ${page}: samen ${read} van ${total}`);
    ({ hasNextPage: more, endCursor: after } = vergaderingen.pageInfo);
  }
  expect(seen.size === read, 'een vergadering kwam twee keer voorbij.');
  expect(read === total, `er zijn ${total} vergaderingen, maar er kwamen er ${read} voorbij.`);
  result(`Alle ${total} vergaderingen kwamen voorbij, elk precies een keer.`);
  result(
    'Eigen toegang tot agenda’s voor een integratie komt in een latere versie; een integratie ziet nu alleen de indeling en het plan.',
  );
}
