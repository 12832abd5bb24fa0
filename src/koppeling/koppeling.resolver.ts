import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { ofDriehoek, perDriehoek } from '../driehoek/driehoek.sql';
import { Thema } from '../kader/kader.type';
import { connectionOf, PageArgs } from '../lezen/connection.type';
import { BY_ID, type Arg as SqlArg, ToMany, ToPage } from '../lezen/mapping';
import { Datum, Tijdstip } from '../platform/input/scalars';
import { notEnded } from '../prioriteit/prioriteit.sql';
import { LokalePrioriteit } from '../prioriteit/prioriteit.type';
import type { Context } from '../toegang/context';
import { KoppelingFilter, KoppelingVastleggenInput } from './koppeling.input';
import type { KoppelingService } from './koppeling.service';
import { Koppeling } from './koppeling.type';

const KoppelingConnection = connectionOf('Koppeling', () => Koppeling);
const FILTER = 'Welke koppelingen; zonder filter alle, ook die zijn geëindigd.';

/** A link ends with its priority, whatever its own period is. */
const holdsOn = (k: string, day: string) =>
  `${k}.geldig @> ${day} and exists (select from lokale_prioriteit p where p.id = ${k}.prioriteit_id and ${notEnded('p', day)})`;

const page = {
  orderBy: BY_ID,
  filters: {
    ...ofDriehoek,
    prioriteit: (k: string, value: string) => `${k}.prioriteit_id = ${value}`,
    thema: (k: string, value: string) => `${k}.thema_id = ${value}`,
    themaCode: (k: string, value: string) => `${k}.thema_id in (select t.id from thema t where t.code = ${value})`,
    aard: (k: string, value: string) => `${k}.aard = any (${value})`,
    opDatum: holdsOn,
  },
};

const ZOALS_BEKEND_OP =
  'Het ogenblik waarop dit bekend was: wat later is vastgelegd of beëindigd, telt niet mee. Zonder ogenblik: zoals nu bekend.';
const asKnown = (_row: string, arg: SqlArg) => `koppelingen_zoals_bekend(${arg('zoalsBekendOp')})`;

/** Queries and recording of links. */
@Resolver(() => Koppeling)
export class KoppelingResolver {
  constructor(private readonly service: KoppelingService) {}

  @Query(() => KoppelingConnection, {
    description: 'De koppelingen die u mag zien, in volgorde van vastleggen, met die zijn geëindigd.',
  })
  @ToPage({ ...page, sets: perDriehoek, from: asKnown })
  koppelingen(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('filter', () => KoppelingFilter, { nullable: true, description: FILTER }) _filter: KoppelingFilter | undefined,
    @Arg('zoalsBekendOp', () => Tijdstip, { nullable: true, description: ZOALS_BEKEND_OP }) _zoalsBekendOp: Date | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }

  @Mutation(() => Koppeling, {
    description:
      'Legt vast hoe een lokale prioriteit samenhangt met een regionaal thema. Van eenzelfde prioriteit, thema en aard overlappen koppelingen elkaar niet in tijd. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  koppelingVastleggen(
    @Arg('input', () => KoppelingVastleggenInput) input: KoppelingVastleggenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.koppelingVastleggen(tx, input));
  }

  @Mutation(() => Koppeling, {
    description:
      'Legt vast dat een koppeling eindigt. Wat vastlag blijft te lezen; een nieuwe kan haar opvolgen. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  koppelingBeeindigen(
    @Arg('id', () => ID, { description: 'Het id van de koppeling.' }) id: string,
    @Arg('perDatum', () => Datum, { description: 'De eerste dag waarop zij niet meer geldt.' }) perDatum: string,
    @Arg('toelichting', () => String, { description: 'Waarom zij eindigt; ten hoogste 20.000 tekens.' }) toelichting: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.koppelingBeeindigen(tx, id, perDatum, toelichting));
  }
}

/**
 * Adds `LokalePrioriteit.koppelingen` from here, so that `prioriteit/` need not import
 * `koppeling/`.
 */
@Resolver(() => LokalePrioriteit)
export class PrioriteitKoppelingenResolver {
  @FieldResolver(() => [Koppeling], {
    description:
      'De koppelingen waarvan de eigen periode een dag bevat; of de prioriteit dan zelf geldt, zeggen `geldigVan` en `geldigTotEnMet`. Zonder dag de hele geschiedenis, oudste eerst.',
  })
  @ToMany((k, p, arg) => `${k}.prioriteit_id = ${p}.id and (${arg('opDatum')} is null or ${k}.geldig @> ${arg('opDatum')})`, {
    from: asKnown,
    orderBy: (k) => `${k}.geldig_van, ${k}.id`,
  })
  koppelingen(
    @Arg('opDatum', () => Datum, { nullable: true, description: 'De dag (Europe/Amsterdam).' }) _opDatum?: string,
    @Arg('zoalsBekendOp', () => Tijdstip, { nullable: true, description: ZOALS_BEKEND_OP }) _zoalsBekendOp?: Date,
  ): unknown {
    return undefined;
  }
}

/** Adds `Thema.koppelingen` from here, so that `kader/` need not import `koppeling/`. */
@Resolver(() => Thema)
export class ThemaKoppelingenResolver {
  @FieldResolver(() => KoppelingConnection, {
    description: 'De koppelingen met dit thema die u mag zien, in volgorde van vastleggen.',
  })
  @ToPage({ ...page, where: (k, t) => `${k}.thema_id = ${t}.id` })
  koppelingen(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('filter', () => KoppelingFilter, { nullable: true, description: FILTER }) _filter?: KoppelingFilter,
  ): unknown {
    return undefined;
  }
}
