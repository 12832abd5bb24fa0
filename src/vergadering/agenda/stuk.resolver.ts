import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver } from 'type-graphql';
import { ToMany } from '../../lezen/mapping';
import type { Context } from '../../toegang/context';
import { Agendapunt } from './agendapunt.type';
import { StukToevoegenInput } from './stuk.input';
import type { StukService } from './stuk.service';
import { Stuk } from './stuk.type';

/** The documents at the items of an agenda. */
@Resolver(() => Agendapunt)
export class StukResolver {
  constructor(private readonly service: StukService) {}

  @FieldResolver(() => [Stuk], { description: 'De stukken bij dit punt die u mag zien, in volgorde van toevoegen.' })
  @ToMany((s, a) => `${s}.agendapunt_id = ${a}.id`, { orderBy: (s) => `${s}.id` })
  stukken(): unknown {
    return undefined;
  }

  @Mutation(() => Agendapunt, {
    description:
      'Zet een stuk uit het zaaksysteem bij een punt, tot de vergadering is afgesloten. Alleen leden van de driehoek. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  stukToevoegen(
    @Arg('input', () => StukToevoegenInput) input: StukToevoegenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.stukToevoegen(tx, input));
  }

  @Mutation(() => Agendapunt, {
    description:
      'Haalt een stuk weg bij een punt, zolang de vergadering niet is gehouden; het logboek bewaart wat het was en waarom het ging. Alleen leden van de driehoek. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  stukVerwijderen(
    @Arg('id', () => ID, { description: 'Het id van het stuk.' }) id: string,
    @Arg('reden', () => String, { description: 'Waarom het weggaat, ten hoogste 20.000 tekens.' }) reden: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.stukVerwijderen(tx, id, reden));
  }
}
