import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { ofDriehoek, perDriehoek } from '../../driehoek/driehoek.sql';
import { BY_AGE } from '../../lezen/connection.type';
import { ToPage } from '../../lezen/mapping';
import type { Context } from '../../toegang/context';
import { atItemAboutThemaCode } from '../agenda/agendapunt.sql';
import { ActieFilter, ActiesArgs, ActieVastleggenInput, ActieWijzigenInput } from './actie.input';
import { ActieConnection } from './actie.lists';
import type { ActieService } from './actie.service';
import { Actie } from './actie.type';

/** Mutations on actions, and the list of actions over all driehoeken of the caller. */
@Resolver(() => Actie)
export class ActieResolver {
  constructor(private readonly service: ActieService) {}

  @Query(() => ActieConnection, {
    description:
      'De acties die u mag zien, van alle driehoeken, de vroegste uiterlijke dag eerst; wat geen uiterlijke dag heeft, achteraan. Met `volgorde` in volgorde van vastleggen.',
  })
  @ToPage({
    sets: perDriehoek,
    orderBy: [
      { sql: (c) => `coalesce(${c}.uiterlijk, 'infinity'::date)`, type: 'date' },
      { sql: (c) => `${c}.id`, type: 'uuid' },
    ],
    turn: BY_AGE,
    filters: {
      ...ofDriehoek,
      themaCode: atItemAboutThemaCode,
      status: (c, value) => `${c}.status = any (${value})`,
      teLaat: (c, value) => `${value} = (${c}.status = 'OPEN' and coalesce(${c}.uiterlijk < vandaag(), false))`,
      vanMij: (c, value) =>
        `${value} = exists (select from lidmaatschap l where l.id = ${c}.eigenaar_id and l.persoon_id = huidige_persoon())`,
    },
  })
  acties(
    @Args(() => ActiesArgs) _page: ActiesArgs,
    @Arg('filter', () => ActieFilter, { nullable: true, description: 'Welke acties; zonder filter alle.' }) _filter:
      | ActieFilter
      | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
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
