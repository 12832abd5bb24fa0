import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { ToMany, ToOne } from '../../lezen/mapping';
import { NietGevonden } from '../../platform/input/errors';
import type { Context } from '../../toegang/context';
import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { Vergadering } from '../basis/vergadering.type';
import { AgendaVergelijking, AgendaVersie } from './agenda-versie.type';
import type { VergaderingService } from './vergadering.service';

/** Adopted versions of agendas, reopening an agenda, and raising the level of a stored version. */
@Resolver(() => Vergadering)
export class AgendaVersieResolver {
  constructor(private readonly service: VergaderingService) {}

  @FieldResolver(() => [AgendaVersie], { description: 'De agenda bij elke vaststelling, de eerste eerst.' })
  @ToMany((x, v) => `${x}.vergadering_id = ${v}.id`, { orderBy: (x) => `${x}.nummer` })
  agendaVersies(): unknown {
    return undefined;
  }

  @Query(() => AgendaVergelijking, {
    description: 'Vergelijkt twee vaststellingen van de agenda van een vergadering. Fouten: NIET_GEVONDEN.',
  })
  @ToOne(() => 'true', {
    from: (_row, arg) =>
      `(select a.id as van_id, b.id as naar_id from agenda_versie a join agenda_versie b on b.vergadering_id = a.vergadering_id
        where a.id = ${arg('vanId')} and b.id = ${arg('naarId')})`,
  })
  async agendaVergelijken(
    @Arg('vanId', () => ID, { description: 'Het id van de eerste versie.' }) _vanId: string,
    @Arg('naarId', () => ID, { description: 'Het id van de tweede versie, van dezelfde vergadering.' }) _naarId: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await ctx.read(info);
    if (!found) throw new NietGevonden('Een van deze versies bestaat niet, of ze zijn van verschillende vergaderingen.');
    return found;
  }

  @Mutation(() => Vergadering, {
    description:
      'Opent een vastgestelde agenda weer, met een reden, zolang de vergadering niet is gehouden; wat was vastgesteld blijft bewaard. Fouten: CONFLICT, NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  agendaHeropenen(
    @Arg('vergaderingId', () => ID, { description: 'Het id van de vergadering.' }) id: string,
    @Arg('versie', () => Int, { description: 'De versie van de vergadering die u zag; is er een nieuwere, dan volgt CONFLICT.' })
    versie: number,
    @Arg('reden', () => String, {
      description: 'Waarom, ten hoogste 20.000 tekens; ook te zien voor wie in de regio meeleest, dus niets vertrouwelijks.',
    })
    reden: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.agendaHeropenen(tx, id, versie, reden));
  }

  @Mutation(() => Vergadering, {
    description:
      'Maakt wat vastgestelde agenda’s van een punt bewaren vertrouwelijker, nooit minder: ook als het punt er niet meer op staat, en in elke status. De tekst blijft bewaard; een punt dat nog op de agenda staat, verandert zelf niet (agendapuntWijzigen). Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER.',
  })
  agendaVersiePuntAfschermen(
    @Arg('agendapuntId', () => ID, { description: 'Het id van het agendapunt, zoals het bij de bewaarde agenda staat.' })
    id: string,
    @Arg('vertrouwelijkheid', () => Vertrouwelijkheid, {
      description: 'Wie het daarna nog mag zien, op elke agenda waarop het stond.',
    })
    vertrouwelijkheid: Vertrouwelijkheid,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.agendaVersiePuntAfschermen(tx, id, vertrouwelijkheid));
  }
}
