import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../toegang/context';
import { RegionaalBeleidsplan } from './kader.type';
import { KADER_VERSIE_TEXT, PLAN_ID_TEXT, THEMA_ID_TEXT, ThemaToevoegenInput, ThemaWijzigenInput } from './thema.input';
import type { ThemaService } from './thema.service';

const FOUTEN =
  'Alleen regio-beheer, en alleen zolang het plan CONCEPT is. Fouten: CONFLICT, NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.';

/** The themes and goals of a plan that is still a concept. */
@Resolver(() => RegionaalBeleidsplan)
export class ThemaResolver {
  constructor(private readonly service: ThemaService) {}

  @Mutation(() => RegionaalBeleidsplan, { description: `Voegt een thema toe, achter de andere. ${FOUTEN}` })
  themaToevoegen(
    @Arg('input', () => ThemaToevoegenInput, { description: 'Het nieuwe thema.' }) input: ThemaToevoegenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.themaToevoegen(tx, input));
  }

  @Mutation(() => RegionaalBeleidsplan, {
    description: `Wijzigt naam, doelen of plaats van een thema, en of het vast bespreekpunt is. ${FOUTEN}`,
  })
  themaWijzigen(
    @Arg('input', () => ThemaWijzigenInput, { description: 'Wat er verandert.' }) input: ThemaWijzigenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.themaWijzigen(tx, input));
  }

  @Mutation(() => RegionaalBeleidsplan, {
    description: `Haalt een thema met zijn doelen uit het plan; wat erachter staat, schuift op. ${FOUTEN}`,
  })
  themaVerwijderen(
    @Arg('planCode', () => String, { description: PLAN_ID_TEXT }) planCode: string,
    @Arg('versie', () => Int, { description: KADER_VERSIE_TEXT }) versie: number,
    @Arg('themaCode', () => String, { description: THEMA_ID_TEXT }) themaCode: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.themaVerwijderen(tx, planCode, versie, themaCode));
  }
}
