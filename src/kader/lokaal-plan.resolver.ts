import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ToMany } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import { LokaalPlan } from './lokaal-plan.type';

/** Queries for local plans. */
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
