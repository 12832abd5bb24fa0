import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver } from 'type-graphql';
import { Driehoek } from '../driehoek/driehoek.type';
import { connectionOf, PageArgs } from '../lezen/connection.type';
import { ToPage } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import type { AfspraakService } from './afspraak.service';
import { ActieStatus } from './vergadering.enum';
import { ActieVastleggenInput, ActieWijzigenInput, BesluitVastleggenInput } from './vergadering.input';
import { Actie, Besluit } from './vergadering.type';

const ActieConnection = connectionOf('Actie', () => Actie);

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
  @FieldResolver(() => ActieConnection, { description: 'De acties van deze driehoek, in volgorde van vastleggen.' })
  @ToPage({
    where: (c, d, arg) =>
      `${c}.driehoek_id = ${d}.id and (${arg('status')}::text is null or ${c}.status = ${arg('status')}::text)`,
    orderBy: [{ sql: (c) => `${c}.id`, type: 'uuid' }],
  })
  acties(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('status', () => ActieStatus, { nullable: true, description: 'Alleen met deze status.' }) _status?: ActieStatus,
  ): unknown {
    return undefined;
  }
}
