import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../toegang/context';
import { Agendapunt } from './agendapunt.type';

import { agendapuntOverzetten } from './overzetten.service';

/** Moves an item to another agenda. */
@Resolver(() => Agendapunt)
export class OverzettenResolver {
  @Mutation(() => Agendapunt, {
    description:
      'Zet een bespreekpunt of besluitpunt op de agenda van een andere vergadering van dezelfde driehoek, voor de rondvraag, met alles wat erbij staat: thema’s, prioriteiten, stukken, verwijzingen en aantekeningen. Kan zolang beide agenda’s een concept zijn; een vastgestelde agenda opent u eerst (`agendaHeropenen`). Fouten: CONFLICT, NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND, VAST_BESPREEKPUNT.',
  })
  agendapuntOverzetten(
    @Arg('id', () => ID, { description: 'Het id van het agendapunt.' }) id: string,
    @Arg('versie', () => Int, { description: 'De versie van het punt die u zag; is er een nieuwere, dan volgt CONFLICT.' })
    versie: number,
    @Arg('naarVergaderingId', () => ID, { description: 'Het id van de vergadering waar het heen gaat.' }) naarId: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => agendapuntOverzetten(tx, id, versie, naarId));
  }
}
