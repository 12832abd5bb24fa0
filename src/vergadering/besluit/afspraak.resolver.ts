import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver } from 'type-graphql';
import { Driehoek } from '../../driehoek/driehoek.type';
import { Raadsdoel } from '../../kader/raadsdoel.type';
import { connectionOf, NEWEST_FIRST, OldestFirstArgs, PageArgs } from '../../lezen/connection.type';
import { BY_ID, ToMany, ToPage } from '../../lezen/mapping';
import { LokalePrioriteit } from '../../prioriteit/prioriteit.type';
import type { Context } from '../../toegang/context';
import { Agendapunt } from '../agenda/agendapunt.type';
import { ActieStatus } from './actie.enum';
import { ActieVastleggenInput, ActieWijzigenInput } from './actie.input';
import { Actie } from './actie.type';
import type { AfspraakService } from './afspraak.service';
import { BesluitVastleggenInput } from './besluit.input';
import { Besluit } from './besluit.type';

export const ActieConnection = connectionOf('Actie', () => Actie);
export const BesluitConnection = connectionOf('Besluit', () => Besluit);
/** Decisions that a link table joins to a row. */
const decisionsBy = (table: string, key: string) =>
  ToPage({
    where: (b, row) => `${b}.id in (select x.besluit_id from ${table} x where x.${key} = ${row}.id)`,
    orderBy: BY_ID,
  });

/** Recording what was agreed: decisions and actions. */
@Resolver(() => Actie)
export class AfspraakResolver {
  constructor(private readonly service: AfspraakService) {}

  @Mutation(() => Besluit, {
    description:
      'Legt een besluit vast bij een punt van een gehouden vergadering en geeft het zijn nummer. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  besluitVastleggen(
    @Arg('input', () => BesluitVastleggenInput) input: BesluitVastleggenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.besluitVastleggen(tx, input));
  }

  @Mutation(() => Actie, {
    description:
      'Legt een actie vast bij een punt van een gehouden vergadering. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  actieVastleggen(
    @Arg('input', () => ActieVastleggenInput) input: ActieVastleggenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.actieVastleggen(tx, input));
  }

  @Mutation(() => Actie, {
    description: 'Wijzigt een actie, ook als de vergadering al is afgesloten. Fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_INVOER.',
  })
  actieWijzigen(
    @Arg('input', () => ActieWijzigenInput) input: ActieWijzigenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.actieWijzigen(tx, input));
  }
}

/** The opposite direction: from a driehoek to its actions. */
@Resolver(() => Driehoek)
export class DriehoekActiesResolver {
  @FieldResolver(() => ActieConnection, {
    description: 'De acties van deze driehoek, in volgorde van vastleggen; of andersom, met `volgorde`.',
  })
  @ToPage({
    where: (c, d, arg) =>
      `${c}.driehoek_id = ${d}.id and (${arg('status')}::text is null or ${c}.status = ${arg('status')}::text)`,
    orderBy: BY_ID,
    turn: NEWEST_FIRST,
  })
  acties(
    @Args(() => OldestFirstArgs) _page: OldestFirstArgs,
    @Arg('status', () => ActieStatus, { nullable: true, description: 'Alleen met deze status.' }) _status?: ActieStatus,
  ): unknown {
    return undefined;
  }
}

/** The opposite direction: from a driehoek to its decisions. */
@Resolver(() => Driehoek)
export class DriehoekBesluitenResolver {
  @FieldResolver(() => BesluitConnection, {
    description: 'De besluiten van deze driehoek die u mag zien, in volgorde van vastleggen; of andersom, met `volgorde`.',
  })
  @ToPage({ where: (b, d) => `${b}.driehoek_id = ${d}.id`, orderBy: BY_ID, turn: NEWEST_FIRST })
  besluiten(@Args(() => OldestFirstArgs) _page: OldestFirstArgs): unknown {
    return undefined;
  }
}

/** The opposite direction: from an item to what was agreed at it. */
@Resolver(() => Agendapunt)
export class AgendapuntAfsprakenResolver {
  @FieldResolver(() => [Actie], {
    description:
      'Van een punt VORIG_VERSLAG: de acties van eerdere vergaderingen die nu nog open staan, de vroegste uiterlijke dag eerst; anders leeg.',
  })
  @ToMany(
    (c, a) =>
      `${c}.status = 'OPEN' and ${c}.driehoek_id = ${a}.driehoek_id and ${a}.soort = 'VORIG_VERSLAG' and exists (
        select from agendapunt p join vergadering w on w.id = p.vergadering_id join vergadering v on v.id = ${a}.vergadering_id
        where p.id = ${c}.agendapunt_id and w.aanvang < v.aanvang)`,
    { orderBy: (c) => `${c}.uiterlijk, ${c}.id` },
  )
  openstaandeActies(): unknown {
    return undefined;
  }

  @FieldResolver(() => [Besluit], { description: 'De besluiten bij dit punt, op nummer.' })
  @ToMany((b, a) => `${b}.agendapunt_id = ${a}.id`, { orderBy: (b) => `${b}.jaar, ${b}.reeksnummer` })
  besluiten(): unknown {
    return undefined;
  }

  @FieldResolver(() => [Actie], { description: 'De acties bij dit punt, in volgorde van vastleggen.' })
  @ToMany((c, a) => `${c}.agendapunt_id = ${a}.id`, { orderBy: (c) => `${c}.id` })
  acties(): unknown {
    return undefined;
  }
}

/** The opposite direction: from a priority to what was decided about it. */
@Resolver(() => LokalePrioriteit)
export class PrioriteitBesluitenResolver {
  @FieldResolver(() => BesluitConnection, { description: 'De besluiten over deze prioriteit, in volgorde van vastleggen.' })
  @decisionsBy('besluit_prioriteit', 'prioriteit_id')
  besluiten(@Args(() => PageArgs) _page: PageArgs): unknown {
    return undefined;
  }
}

/** The opposite direction: from a council's goal to what was decided towards it. */
@Resolver(() => Raadsdoel)
export class RaadsdoelBesluitenResolver {
  @FieldResolver(() => BesluitConnection, {
    description: 'De besluiten die u mag zien en die aan dit doel bijdragen, in volgorde van vastleggen.',
  })
  @decisionsBy('besluit_raadsdoel', 'raadsdoel_id')
  besluiten(@Args(() => PageArgs) _page: PageArgs): unknown {
    return undefined;
  }
}
