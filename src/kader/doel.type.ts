import { Field, Int, ObjectType } from 'type-graphql';
import { FromColumn, FromSql, FromTable } from '../lezen/mapping';
import { Node } from '../lezen/node.type';

/** Returns SQL for the id of a theme's current version; null: the theme as adopted. */
export const currentVersie = (themaId: string) =>
  `(select v.id from thema_versie v where v.thema_id = ${themaId} and v.geldig @> vandaag())`;

/**
 * Returns SQL for the number of a goal in the current version of its theme, or else in the last
 * version that had it.
 */
export const placeOf = (
  d: string,
) => `(select s.volgnummer from doel_stand s left join thema_versie w on w.id = s.versie_id where s.doel_id = ${d}.id
  order by s.versie_id is not distinct from ${currentVersie(`${d}.thema_id`)} desc, w.geldig_van desc nulls last limit 1)`;

@ObjectType({ implements: Node, description: 'Een doel van een thema, letterlijk uit het plan of uit een wijziging ervan.' })
@FromTable('doel')
export class Doel extends Node {
  @Field(() => Int, {
    description:
      'De plaats van het doel binnen zijn thema, vanaf 1: vandaag, of anders in de laatste versie van het thema die het had.',
  })
  @FromSql(placeOf)
  volgnummer: number;

  @Field(() => String, { description: 'De tekst van het doel, letterlijk uit het plan.' })
  @FromColumn()
  tekst: string;
}
