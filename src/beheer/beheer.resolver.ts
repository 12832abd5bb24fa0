import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Lidmaatschap, Persoon } from '../driehoek/driehoek.type';
import { connectionOf, PageArgs } from '../lezen/connection.type';
import { ToMany, ToPage } from '../lezen/mapping';
import { Datum } from '../platform/input/scalars';
import type { Context } from '../toegang/context';
import { LidmaatschapToevoegenInput, PersoonToevoegenInput, PersoonWijzigenInput, RegiorolGevenInput } from './beheer.input';
import type { BeheerService } from './beheer.service';
import { Regiorol } from './beheer.type';

const PersoonConnection = connectionOf('Persoon', () => Persoon);
const REGIO = 'De code van de regio.';
const PER_DATUM = 'De eerste dag waarop het niet meer geldt: vandaag of later (Europe/Amsterdam).';

/** Access management for regio-beheer: persons, memberships and regional roles. */
@Resolver(() => Persoon)
export class BeheerResolver {
  constructor(private readonly service: BeheerService) {}

  @Query(() => PersoonConnection, {
    description:
      'Wie in een regio een rol heeft, had of kan krijgen, op naam. Alleen regio-beheer; leeg voor een regio die u niet beheert.',
  })
  @ToPage({
    where: (
      p,
      _row,
      arg,
    ) => `exists (select from regio r where r.code = ${arg('regioCode')} and r.id = any ((select beheert())::uuid[])
      and (exists (select from persoon_regio x where x.persoon_id = ${p}.id and x.regio_id = r.id)
        or exists (select from regiorol x where x.persoon_id = ${p}.id and x.regio_id = r.id)
        or exists (select from lidmaatschap x join driehoek d on d.id = x.driehoek_id where x.persoon_id = ${p}.id and d.regio_id = r.id)))`,
    orderBy: [
      { sql: (p) => `${p}.naam`, type: 'text' },
      { sql: (p) => `${p}.id`, type: 'uuid' },
    ],
  })
  personen(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('regioCode', () => String, { description: REGIO }) _regioCode: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }

  @Mutation(() => Persoon, {
    description:
      'Voegt iemand toe die een rol kan krijgen. Is de aanmelding al bekend, ook in een andere regio, dan is het die persoon, met de naam die er al was. Alleen regio-beheer. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER.',
  })
  persoonToevoegen(
    @Arg('input', () => PersoonToevoegenInput) input: PersoonToevoegenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.persoonToevoegen(tx, input));
  }

  @Mutation(() => Persoon, {
    description:
      'Wijzigt de naam van iemand die alleen in uw regio een rol heeft, had of kan krijgen; wie ook bij een andere regio hoort, houdt de naam. Alleen regio-beheer. Fouten: CONFLICT, NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER.',
  })
  persoonWijzigen(
    @Arg('input', () => PersoonWijzigenInput) input: PersoonWijzigenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.persoonWijzigen(tx, input));
  }

  @Mutation(() => Lidmaatschap, {
    description:
      'Maakt iemand lid van een driehoek; vanaf de eerste dag ziet die alles van de driehoek. Alleen regio-beheer. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  lidmaatschapToevoegen(
    @Arg('input', () => LidmaatschapToevoegenInput) input: LidmaatschapToevoegenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.lidmaatschapToevoegen(tx, input));
  }

  @Mutation(() => Lidmaatschap, {
    description:
      'Beëindigt een lidmaatschap. Per vandaag: bij de volgende vraag is er niets meer te zien. Alleen regio-beheer. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  lidmaatschapBeeindigen(
    @Arg('id', () => ID, { description: 'Het id.' }) id: string,
    @Arg('perDatum', () => Datum, { description: PER_DATUM }) perDatum: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.lidmaatschapBeeindigen(tx, id, perDatum));
  }

  @Mutation(() => Regiorol, {
    description:
      'Geeft iemand een rol in de regio. Alleen regio-beheer. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  regiorolGeven(
    @Arg('input', () => RegiorolGevenInput) input: RegiorolGevenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.regiorolGeven(tx, input));
  }

  @Mutation(() => Regiorol, {
    description:
      'Beëindigt een rol in de regio; er blijft altijd iemand die de regio beheert. Alleen regio-beheer. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  regiorolBeeindigen(
    @Arg('id', () => ID, { description: 'Het id.' }) id: string,
    @Arg('perDatum', () => Datum, { description: PER_DATUM }) perDatum: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.regiorolBeeindigen(tx, id, perDatum));
  }
}

/** Adds the memberships and regional roles of a person. */
@Resolver(() => Persoon)
export class PersoonRollenResolver {
  @FieldResolver(() => [Lidmaatschap], { description: 'De lidmaatschappen die u mag zien, ook wat is geëindigd, op eerste dag.' })
  @ToMany((l, p) => `${l}.persoon_id = ${p}.id`, { orderBy: (l) => `${l}.geldig_van, ${l}.id` })
  lidmaatschappen(): unknown {
    return undefined;
  }

  @FieldResolver(() => [Regiorol], {
    description: 'De eigen rollen in de regio, of die in een regio die u beheert; op eerste dag.',
  })
  @ToMany((r, p) => `${r}.persoon_id = ${p}.id`, { orderBy: (r) => `${r}.geldig_van, ${r}.id` })
  regiorollen(): unknown {
    return undefined;
  }
}
