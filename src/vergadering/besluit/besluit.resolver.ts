import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { ofDriehoek, perDriehoek } from '../../driehoek/driehoek.sql';
import { NEWEST_FIRST, OldestFirstArgs } from '../../lezen/connection.type';
import { BY_ID, ToPage } from '../../lezen/mapping';
import type { Context } from '../../toegang/context';
import { atItemAboutThemaCode, atItemOfMeeting } from '../agenda/agendapunt.sql';
import { BesluitFilter, BesluitVastleggenInput } from './besluit.input';
import { BesluitConnection } from './besluit.lists';
import type { BesluitService } from './besluit.service';
import { Besluit, currentUitvoering } from './besluit.type';

/** Mutations on decisions, and the list of decisions over all driehoeken of the caller. */
@Resolver(() => Besluit)
export class BesluitResolver {
  constructor(private readonly service: BesluitService) {}

  @Query(() => BesluitConnection, {
    description: 'De besluiten die u mag zien, van alle driehoeken, in volgorde van vastleggen; of andersom, met `volgorde`.',
  })
  @ToPage({
    sets: perDriehoek,
    orderBy: BY_ID,
    turn: NEWEST_FIRST,
    filters: {
      ...ofDriehoek,
      themaCode: atItemAboutThemaCode,
      // Joins the priority itself, so that the filter reveals nothing about a hidden priority.
      prioriteit: (b, value) =>
        `exists (select from besluit_prioriteit x join lokale_prioriteit p on p.id = x.prioriteit_id where x.besluit_id = ${b}.id and p.id = ${value})`,
      soort: (b, value) => `${b}.soort = any (${value})`,
      uitvoering: (b, value) => `${currentUitvoering(b)} = any (${value})`,
      vervangen: (b, value) => `${value} = is_vervangen(${b}.id)`,
      van: (b, value) => atItemOfMeeting(b, `v.dag >= ${value}`),
      totEnMet: (b, value) => atItemOfMeeting(b, `v.dag <= ${value}`),
    },
  })
  besluiten(
    @Args(() => OldestFirstArgs) _page: OldestFirstArgs,
    @Arg('filter', () => BesluitFilter, { nullable: true, description: 'Welke besluiten; zonder filter alle.' }) _filter:
      | BesluitFilter
      | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }

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
}
