import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver } from 'type-graphql';
import { Driehoek } from '../../driehoek/driehoek.type';
import { ToMany, ToOne } from '../../lezen/mapping';
import type { Context } from '../../toegang/context';
import { Vergadering } from '../basis/vergadering.type';
import { ReeksPlannenInput, ReeksWijzigenInput } from './reeks.input';
import type { ReeksService } from './reeks.service';
import { Reeks } from './reeks.type';

/** Series: meetings planned together. */
@Resolver(() => Reeks)
export class ReeksResolver {
  constructor(private readonly service: ReeksService) {}

  @Mutation(() => Reeks, {
    description:
      'Plant een jaar vergaderingen in een keer, elk met een klaargezette agenda zoals `vergaderingPlannen` die maakt. Een dag waarop de driehoek al vergadert, wordt overgeslagen; `overgeslagen` noemt wat afviel. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  reeksPlannen(
    @Arg('input', () => ReeksPlannenInput, { description: 'Wanneer en waar.' }) input: ReeksPlannenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.reeksPlannen(tx, input));
  }

  @Mutation(() => Reeks, {
    description:
      'Wijzigt van een reeks wat nog komt en nog concept is: tijd, duur en plaats van elke vergadering, en met een andere regel of andere vrije tijd (`zonderFeestdagen`, `zonderPeriodes`) ook de dagen. Wat dan vervalt, wordt geannuleerd; wat erbij komt, gepland. Een vastgestelde agenda blijft zoals zij is, en wie een vergadering apart verzette of annuleerde, houdt die dag. Fouten: CONFLICT, NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  reeksWijzigen(
    @Arg('input', () => ReeksWijzigenInput, { description: 'Wat er verandert.' }) input: ReeksWijzigenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.reeksWijzigen(tx, input));
  }
}

/** Adds `Vergadering.reeks` from here, so that `basis/` need not import `reeks/`. */
@Resolver(() => Vergadering)
export class VergaderingReeksResolver {
  @FieldResolver(() => Reeks, { nullable: true, description: 'De reeks waarin zij is gepland; leeg als zij op zichzelf staat.' })
  @ToOne('reeks_id')
  reeks(): unknown {
    return undefined;
  }
}

/** Adds the series of a driehoek from here, so that `driehoek/` need not import `vergadering/`. */
@Resolver(() => Driehoek)
export class DriehoekReeksenResolver {
  @FieldResolver(() => [Reeks], { description: 'De reeksen vergaderingen van deze driehoek, nieuwste eerst.' })
  @ToMany((r, d) => `${r}.driehoek_id = ${d}.id`, { orderBy: (r) => `${r}.eerste_dag desc, ${r}.id` })
  reeksen(): unknown {
    return undefined;
  }
}
