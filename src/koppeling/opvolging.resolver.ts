import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ToMany } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import { VoorstelBijOpvolging } from './opvolging.type';

/** The links with the previous plan that last until its end. */
const ENDING_WITH_PLAN = (code: string) => `(select k.id as koppeling_id, k.prioriteit_id, k.thema_id, t.code, n.id as plan_id
  from regionaal_beleidsplan n
  join regionaal_beleidsplan p on p.id = (select e.id from regionaal_beleidsplan e
    where e.regio_id = n.regio_id and e.geldig_van < n.geldig_van and not isempty(e.werking) order by e.geldig_van desc limit 1)
  join thema t on t.beleidsplan_id = p.id
  join koppeling k on k.thema_id = t.id and upper(k.geldig) - 1 = k.plan_tot_en_met
  where n.code = ${code})`;

/** Suggests links with a new plan: users review each link that ends with the old plan. */
@Resolver(() => VoorstelBijOpvolging)
export class OpvolgingResolver {
  @Query(() => [VoorstelBijOpvolging], {
    description:
      'De koppelingen die u mag zien en die aflopen met het plan voor dit plan, met de thema’s waarbij zij nu zouden kunnen horen; leeg als het plan niet bestaat.',
  })
  @ToMany(() => 'true', { from: (_row, arg) => ENDING_WITH_PLAN(arg('planCode')), orderBy: (v) => `${v}.koppeling_id` })
  voorstellenBijOpvolging(
    @Arg('planCode', () => String, { description: 'De code van het volgende plan.' }) _planCode: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }
}
