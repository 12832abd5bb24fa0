import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { FromColumn, FromSql, FromTable, ToMany } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import { Datum } from '../platform/scalars';
import type { Context } from '../toegang/context';
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

/** Reading local plans. */
@Resolver(() => LokaalPlan)
export class LokaalPlanResolver {
  @Query(() => [LokaalPlan], { description: 'De lokale veiligheidsplannen, van een gemeente of alle; oudste eerst.' })
  @ToMany(
    (
      p,
      _row,
      arg,
    ) => `(${arg('gemeenteCode')} is null or exists (select from lokaal_plan_gemeente x join gemeente g on g.id = x.gemeente_id
      where x.lokaal_plan_id = ${p}.id and g.code = ${arg('gemeenteCode')}))`,
    { orderBy: (p) => `${p}.geldig_van, ${p}.code` },
  )
  lokalePlannen(
    @Arg('gemeenteCode', () => String, { nullable: true, description: 'Alleen van de gemeente met deze CBS-code.' })
    _gemeenteCode: string | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }
}
