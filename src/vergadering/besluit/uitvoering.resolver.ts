import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../toegang/context';
import { Besluit } from './besluit.type';
import { UitvoeringVastleggenInput } from './uitvoering.input';
import type { UitvoeringService } from './uitvoering.service';

/** Mutations on the execution of decisions. */
@Resolver(() => Besluit)
export class UitvoeringResolver {
  constructor(private readonly service: UitvoeringService) {}

  @Mutation(() => Besluit, {
    description:
      'Legt vast hoe het met de uitvoering van een besluit staat, ook als de vergadering al is afgesloten; eerdere stappen blijven staan. Alleen leden van de driehoek. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  uitvoeringVastleggen(
    @Arg('input', () => UitvoeringVastleggenInput) input: UitvoeringVastleggenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.uitvoeringVastleggen(tx, input));
  }

  @Mutation(() => Besluit, {
    description:
      'Legt vast wat de teamchef op een besluit antwoordt; eerdere antwoorden blijven staan. Alleen wie vandaag teamchef van deze driehoek is. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER.',
  })
  besluitBeantwoorden(
    @Arg('besluitId', () => ID, { description: 'Het id van het besluit.' }) besluitId: string,
    @Arg('antwoord', () => String, { description: 'Het antwoord, ten hoogste 20.000 tekens.' }) antwoord: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.besluitBeantwoorden(tx, besluitId, antwoord));
  }
}
