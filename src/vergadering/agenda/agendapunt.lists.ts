import { connectionOf } from '../../lezen/connection.type';
import type { OrderPart } from '../../lezen/mapping';
import { Agendapunt } from './agendapunt.type';

export const AgendapuntConnection = connectionOf('Agendapunt', () => Agendapunt);

/** Sorts lists of items by meeting, the oldest first. */
export const OLDEST_MEETING_FIRST: OrderPart[] = [
  { sql: (a) => `(select v.aanvang from vergadering v where v.id = ${a}.vergadering_id)`, type: 'timestamptz' },
  { sql: (a) => `${a}.id`, type: 'uuid' },
];
