import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Resolver } from 'type-graphql';
import { Driehoek } from '../../driehoek/driehoek.type';
import { connectionOf, PageArgs } from '../../lezen/connection.type';
import { BY_ID, ToPage } from '../../lezen/mapping';
import type { Context } from '../../toegang/context';
import type { VoorstelService } from './voorstel.service';
import { AgendapuntVoorstellenInput, Agendavoorstel, VoorstelStatus } from './voorstel.type';

const AgendavoorstelConnection = connectionOf('Agendavoorstel', () => Agendavoorstel);
const VOORSTEL = 'Het id van het voorstel.';

/** Items that members propose for an agenda, and the answer to them. */
@Resolver(() => Agendavoorstel)
export class VoorstelResolver {
  constructor(private readonly service: VoorstelService) {}

  @Mutation(() => Agendavoorstel, {
    description:
      'Stelt een punt voor de agenda voor, zo nodig met de thema’s en prioriteiten waarover het gaat, of er al een vergadering is of niet; het ligt in de voorraad tot het wordt opgenomen of teruggaat. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER.',
  })
  agendapuntVoorstellen(
    @Arg('input', () => AgendapuntVoorstellenInput, { description: 'Wat wordt voorgesteld.' }) input: AgendapuntVoorstellenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.agendapuntVoorstellen(tx, input));
  }

  @Mutation(() => Agendavoorstel, {
    description:
      'Neemt een voorstel op als punt van een vergadering, op naam van de indiener en met zijn thema’s en prioriteiten. Gaat het punt van de agenda of wordt de vergadering geannuleerd, dan ligt het voorstel weer in de voorraad. Alleen de secretaris of de teamchef. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  voorstelOpnemen(
    @Arg('id', () => ID, { description: VOORSTEL }) id: string,
    @Arg('vergaderingId', () => ID, { description: 'Het id van de vergadering.' }) vergaderingId: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.voorstelOpnemen(tx, id, vergaderingId));
  }

  @Mutation(() => Agendavoorstel, {
    description:
      'Stuurt een voorstel terug, met de reden. Alleen de secretaris of de teamchef. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  voorstelTerugsturen(
    @Arg('id', () => ID, { description: VOORSTEL }) id: string,
    @Arg('reden', () => String, { description: 'Waarom het teruggaat, ten hoogste 20.000 tekens.' }) reden: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.voorstelTerugsturen(tx, id, reden));
  }

  @Mutation(() => Agendavoorstel, {
    description:
      'Trekt een eigen voorstel in dat nog open is. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  voorstelIntrekken(
    @Arg('id', () => ID, { description: VOORSTEL }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.voorstelIntrekken(tx, id));
  }
}

/**
 * Adds the proposals of a driehoek from here, so that `driehoek/` need not import `vergadering/`.
 */
@Resolver(() => Driehoek)
export class DriehoekVoorstellenResolver {
  @FieldResolver(() => AgendavoorstelConnection, {
    description:
      'Wat leden voor de agenda voorstelden, oudste eerst; met status OPEN is dat de voorraad. Alleen de leden zien het.',
  })
  @ToPage({
    where: (s, d, arg) =>
      `${s}.driehoek_id = ${d}.id and (${arg('status')}::text is null or ${s}.status = ${arg('status')}::text)`,
    orderBy: BY_ID,
  })
  agendavoorstellen(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('status', () => VoorstelStatus, { nullable: true, description: 'Alleen met deze status.' }) _status?: VoorstelStatus,
  ): unknown {
    return undefined;
  }
}
