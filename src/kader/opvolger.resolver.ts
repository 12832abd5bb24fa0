import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Mutation, Resolver } from 'type-graphql';
import { ToMany } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import { RegionaalBeleidsplan, Thema } from './kader.type';
import type { OpvolgerService, Opvolging } from './opvolger.service';
import { PLAN_ID_TEXT, THEMA_ID_TEXT } from './thema.input';

const FOUTEN = 'Alleen regio-beheer. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER.';

@ArgsType()
class OpvolgingArgs implements Opvolging {
  @Field(() => String, { description: PLAN_ID_TEXT })
  planCode: string;

  @Field(() => String, { description: THEMA_ID_TEXT })
  themaCode: string;

  @Field(() => String, { description: 'De code van het eerdere plan.' })
  vorigPlanCode: string;

  @Field(() => String, { description: 'De code van het thema in het eerdere plan.' })
  vorigThemaCode: string;
}

/** The succession of themes. */
@Resolver(() => Thema)
export class OpvolgerResolver {
  constructor(private readonly service: OpvolgerService) {}

  @FieldResolver(() => [Thema], {
    description:
      'De thema’s van latere plannen waarvan is vastgelegd dat zij dit thema opvolgen. Een thema met dezelfde code volgt ook zonder dat op.',
  })
  @ToMany((o, t) => `${o}.id in (select x.opvolger_id from thema_opvolger x where x.thema_id = ${t}.id)`, {
    orderBy: (o) => `${o}.id`,
  })
  opvolgers(): unknown {
    return undefined;
  }

  @FieldResolver(() => [Thema], { description: 'De thema’s van eerdere plannen waarvan is vastgelegd dat dit thema ze opvolgt.' })
  @ToMany((v, t) => `${v}.id in (select x.thema_id from thema_opvolger x where x.opvolger_id = ${t}.id)`, {
    orderBy: (v) => `${v}.id`,
  })
  opvolgerVan(): unknown {
    return undefined;
  }

  @Mutation(() => RegionaalBeleidsplan, {
    description: `Legt vast dat een thema een thema van een eerder plan van de regio opvolgt; ligt dat al vast, dan verandert er niets. Koppelingen gaan er niet door over: \`voorstellenBijOpvolging\` noemt ze. ${FOUTEN}`,
  })
  themaOpvolgerVastleggen(@Args(() => OpvolgingArgs) args: OpvolgingArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.write(info, (tx) => this.service.themaOpvolgerVastleggen(tx, args));
  }

  @Mutation(() => RegionaalBeleidsplan, { description: `Verwijdert een opvolging die is vastgelegd. ${FOUTEN}` })
  themaOpvolgerVerwijderen(
    @Args(() => OpvolgingArgs) args: OpvolgingArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.themaOpvolgerVerwijderen(tx, args));
  }
}
