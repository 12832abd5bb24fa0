import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { PageArgs } from '../../lezen/connection.type';
import { ToMany, ToPage } from '../../lezen/mapping';
import { LokalePrioriteit } from '../../prioriteit/prioriteit.type';
import type { Context } from '../../toegang/context';
import { Vergadering } from '../basis/vergadering.type';
import { AgendapuntToevoegenInput, AgendapuntWijzigenInput, UitkomstVastleggenInput } from './agendapunt.input';
import { AgendapuntConnection, OLDEST_MEETING_FIRST } from './agendapunt.lists';
import type { AgendapuntService } from './agendapunt.service';
import { Agendapunt } from './agendapunt.type';

const AGENDAPUNT = 'Het id van het agendapunt.';
const VERSIE = 'De versie van het punt die u zag; is er een nieuwere, dan volgt CONFLICT.';

/** Queries and mutations on the items of an agenda. */
@Resolver(() => Agendapunt)
export class AgendapuntResolver {
  constructor(private readonly service: AgendapuntService) {}

  @Mutation(() => Agendapunt, {
    description:
      'Voegt een punt toe; na het vaststellen van de agenda is het nagekomen. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND, VAST_BESPREEKPUNT.',
  })
  agendapuntToevoegen(
    @Arg('input', () => AgendapuntToevoegenInput) input: AgendapuntToevoegenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.agendapuntToevoegen(tx, input));
  }

  @Mutation(() => Agendapunt, {
    description:
      'Wijzigt een punt zolang de agenda niet is vastgesteld; een nagekomen punt zolang de vergadering niet is gehouden. Alleen vertrouwelijker maken, zonder iets anders te wijzigen, kan altijd. Fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND, VAST_BESPREEKPUNT.',
  })
  agendapuntWijzigen(
    @Arg('input', () => AgendapuntWijzigenInput) input: AgendapuntWijzigenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.agendapuntWijzigen(tx, input));
  }

  @Mutation(() => Vergadering, {
    description:
      'Zet een punt op een andere plaats; de andere schuiven op. Fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  agendapuntVerplaatsen(
    @Arg('id', () => ID, { description: AGENDAPUNT }) id: string,
    @Arg('versie', () => Int, { description: VERSIE }) versie: number,
    @Arg('naarVolgnummer', () => Int, { description: 'De nieuwe plaats: 1 tot en met het aantal punten.' })
    naarVolgnummer: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.agendapuntVerplaatsen(tx, id, versie, naarVolgnummer));
  }

  @Mutation(() => Vergadering, {
    description:
      'Verwijdert een punt van een agenda die nog niet is vastgesteld; nooit een vast bespreekpunt. Fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_TOESTAND, VAST_BESPREEKPUNT.',
  })
  agendapuntVerwijderen(
    @Arg('id', () => ID, { description: AGENDAPUNT }) id: string,
    @Arg('versie', () => Int, { description: VERSIE }) versie: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.agendapuntVerwijderen(tx, id, versie));
  }

  @Mutation(() => Agendapunt, {
    description:
      'Legt van een gehouden vergadering vast wat er met een punt gebeurde. Fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND, VAST_BESPREEKPUNT.',
  })
  uitkomstVastleggen(
    @Arg('input', () => UitkomstVastleggenInput) input: UitkomstVastleggenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.uitkomstVastleggen(tx, input));
  }
}

/** Adds `Vergadering.agenda` from here, so that `basis/` need not import `agenda/`. */
@Resolver(() => Vergadering)
export class VergaderingAgendaResolver {
  @FieldResolver(() => [Agendapunt], { description: 'De agenda, op volgnummer.' })
  @ToMany((a, v) => `${a}.vergadering_id = ${v}.id`, { orderBy: (a) => `${a}.volgnummer` })
  agendapunten(): unknown {
    return undefined;
  }
}

/** Adds the items of a priority from here, so that `prioriteit/` need not import `vergadering/`. */
@Resolver(() => LokalePrioriteit)
export class PrioriteitAgendapuntenResolver {
  @FieldResolver(() => AgendapuntConnection, {
    description: 'De agendapunten over deze prioriteit die u mag zien, ook geplande, oudste vergadering eerst.',
  })
  @ToPage({
    where: (a, p) => `${a}.id in (select x.agendapunt_id from agendapunt_prioriteit x where x.prioriteit_id = ${p}.id)`,
    orderBy: OLDEST_MEETING_FIRST,
  })
  agendapunten(@Args(() => PageArgs) _page: PageArgs): unknown {
    return undefined;
  }
}
