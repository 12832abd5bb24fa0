import { Field, ObjectType } from 'type-graphql';
import { FromColumn, FromSql, FromTable, ToMany } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import { Datum } from '../platform/input/scalars';
import { Gemeente } from './kader.type';

@ObjectType({
  implements: Node,
  description:
    'Een gepubliceerd veiligheidsplan van een of meer gemeenten. Zijn periode is een eigen periode, niet die van een regionaal beleidsplan.',
})
@FromTable('lokaal_plan')
export class LokaalPlan extends Node {
  @Field(() => String, { description: 'De code van het plan.' })
  @FromColumn()
  code: string;

  @Field(() => String, { description: 'De titel, zoals het plan die heeft.' })
  @FromColumn()
  titel: string;

  @Field(() => String, { description: 'Waar het plan te vinden is, bijvoorbeeld een CVDR-nummer.' })
  @FromColumn()
  bron: string;

  @Field(() => Datum, { description: 'De eerste dag (Europe/Amsterdam).' })
  @FromColumn()
  geldigVan: string;

  @Field(() => Datum, { description: 'De laatste dag (Europe/Amsterdam).' })
  @FromColumn()
  geldigTotEnMet: string;

  @Field(() => [Gemeente], { description: 'De gemeenten waarvan het plan is, op naam.' })
  @ToMany((g, p) => `${g}.id in (select x.gemeente_id from lokaal_plan_gemeente x where x.lokaal_plan_id = ${p}.id)`, {
    orderBy: (g) => `${g}.naam`,
  })
  gemeenten: unknown;

  @Field(() => [String], { description: 'De prioriteiten die het plan noemt, letterlijk en op volgorde.' })
  @FromSql(
    (p) =>
      `coalesce((select json_agg(h.tekst order by h.volgnummer) from lokaal_plan_hoofdlijn h where h.lokaal_plan_id = ${p}.id), '[]'::json)`,
  )
  hoofdlijnen: string[];
}
