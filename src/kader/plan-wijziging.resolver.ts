import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver } from 'type-graphql';
import { ToMany } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import { RegionaalBeleidsplan, Thema } from './kader.type';
import type { PlanWijzigingService } from './plan-wijziging.service';
import { ThemaVersie } from './plan-wijziging.type';
import { PlanWijzigenInput } from './thema.input';

/** Amendments of an adopted plan. */
@Resolver(() => Thema)
export class PlanWijzigingResolver {
  constructor(private readonly service: PlanWijzigingService) {}

  @FieldResolver(() => [ThemaVersie], {
    description: 'Alle versies van het thema, oudste eerst: zoals vastgesteld, en elke wijziging daarna.',
  })
  @ToMany((s, t) => `${s}.thema_id = ${t}.id`, { orderBy: (s) => `${s}.geldig_van, ${s}.versie_id nulls first` })
  versies(): unknown {
    return undefined;
  }

  @Mutation(() => RegionaalBeleidsplan, {
    description:
      'Wijzigt een thema van een vastgesteld of aangeboden plan vanaf een dag: een nieuwe versie, de oude blijft bewaard. De vaste bespreekpunten van vergaderingen die nog niet zijn gehouden, volgen. Aan lokale prioriteiten en koppelingen verandert niets. Alleen regio-beheer. Fouten: CONFLICT, NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND, VAST_BESPREEKPUNT.',
  })
  planWijzigen(
    @Arg('input', () => PlanWijzigenInput, { description: 'Wat er verandert, en vanaf wanneer.' }) input: PlanWijzigenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.planWijzigen(tx, input));
  }
}
