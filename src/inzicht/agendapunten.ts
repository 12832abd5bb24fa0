import { connectionOf } from '../lezen/connection.type';
import type { OrderPart } from '../lezen/mapping';
import { Agendapunt } from '../vergadering/agendapunt.type';

export const AgendapuntConnection = connectionOf('Agendapunt', () => Agendapunt);

/** Oldest meeting first. */
export const oudsteEerst: OrderPart[] = [
  { sql: (a) => `(select v.aanvang from vergadering v where v.id = ${a}.vergadering_id)`, type: 'timestamptz' },
  { sql: (a) => `${a}.id`, type: 'uuid' },
];

/** The ids of the items about a theme; a union, since PostgreSQL finds each half through an index, and an `or` through none. */
export const puntenOver = (themaId: string) =>
  `select p.id from agendapunt p where p.vast_thema_id = ${themaId} union all select x.agendapunt_id from agendapunt_thema x where x.thema_id = ${themaId}`;
