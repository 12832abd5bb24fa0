import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { ToMany } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import type { AgendaAdresService } from './agenda-adres.service';
import { AgendaAdres, AgendaAdresMakenInput } from './agenda-adres.type';

/** The caller's secret calendar addresses. */
@Resolver(() => AgendaAdres)
export class AgendaAdresResolver {
  constructor(private readonly service: AgendaAdresService) {}

  @Query(() => [AgendaAdres], {
    description: 'Uw eigen agenda-adressen, nieuwste eerst, ook die u introk. Van een ander ziet niemand ze.',
  })
  @ToMany(() => 'true', { orderBy: (a) => `${a}.gemaakt_op desc, ${a}.id` })
  agendaAdressen(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read(info);
  }

  @Mutation(() => AgendaAdres, {
    description:
      'Maakt een geheim adres voor uw agendaprogramma, met de vergaderingen van een jaar terug en verder. Het antwoord toont `adres`, en alleen dit antwoord. Het werkt zolang u lid bent en het niet is ingetrokken; ten hoogste 20 tegelijk. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  agendaAdresMaken(
    @Arg('input', () => AgendaAdresMakenInput, { description: 'Waarvoor het adres is.' }) input: AgendaAdresMakenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.agendaAdresMaken(tx, input));
  }

  @Mutation(() => AgendaAdres, {
    description:
      'Trekt een eigen agenda-adres in; vanaf de volgende vraag bestaat het niet meer. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  agendaAdresIntrekken(
    @Arg('id', () => ID, { description: 'Het id van het adres, niet het adres zelf.' }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.agendaAdresIntrekken(tx, id));
  }
}
