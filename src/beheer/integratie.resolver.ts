import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Driehoek } from '../driehoek/driehoek.type';
import { ToMany } from '../lezen/mapping';
import { Datum } from '../platform/input/scalars';
import type { Context } from '../toegang/context';
import { IntegratieToegangGevenInput, IntegratieToevoegenInput, IntegratieWijzigenInput } from './beheer.input';
import type { BeheerService } from './beheer.service';
import { Integratie, IntegratieToegang } from './beheer.type';

const KEPT = (code: string) => `(select r.id from regio r where r.code = ${code} and r.id = any ((select beheert())::uuid[]))`;
/**
 * The regions of a system: the one that added it, and those whose driehoeken it may read. A system
 * from a file has no region and only appears through the latter.
 */
const SYSTEMS = `select e.id, e.regio_id from integratie e
  union all select k.integratie_id, d.regio_id from integratie_driehoek k join driehoek d on d.id = k.driehoek_id`;

/** Queries and management of systems with read access, for regio-beheer. */
@Resolver(() => Integratie)
export class IntegratieResolver {
  constructor(private readonly service: BeheerService) {}

  @Query(() => [Integratie], {
    description:
      'De systemen die een regio liet meelezen, of die in haar driehoeken meelezen of meelazen, op naam. Alleen regio-beheer; leeg voor een regio die u niet beheert.',
  })
  @ToMany((i, _row, arg) => `${i}.id in (select s.id from (${SYSTEMS}) s where s.regio_id = ${KEPT(arg('regioCode'))})`, {
    orderBy: (i) => `${i}.naam, ${i}.id`,
  })
  integraties(
    @Arg('regioCode', () => String, { description: 'De code van de regio.' }) _regioCode: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }

  @Mutation(() => Integratie, {
    description:
      'Voegt een systeem toe dat mag meelezen, met hetzelfde aanmeldadres als u; daarna is er nog toegang per driehoek nodig. Alleen regio-beheer. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER.',
  })
  integratieToevoegen(
    @Arg('input', () => IntegratieToevoegenInput) input: IntegratieToevoegenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.integratieToevoegen(tx, input));
  }

  @Mutation(() => Integratie, {
    description:
      'Wijzigt de naam of de scopes van een systeem; geldt vanaf zijn volgende vraag. Alleen regio-beheer. Fouten: CONFLICT, NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER.',
  })
  integratieWijzigen(
    @Arg('input', () => IntegratieWijzigenInput) input: IntegratieWijzigenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.integratieWijzigen(tx, input));
  }

  @Mutation(() => IntegratieToegang, {
    description:
      'Geeft een systeem toegang tot een driehoek, tot een niveau. De leden van de driehoek zien dat. Alleen regio-beheer. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  integratieToegangGeven(
    @Arg('input', () => IntegratieToegangGevenInput) input: IntegratieToegangGevenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.integratieToegangGeven(tx, input));
  }

  @Mutation(() => IntegratieToegang, {
    description:
      'Beëindigt de toegang van een systeem tot een driehoek. Per vandaag: bij de volgende vraag is er niets meer te zien. Alleen regio-beheer. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  integratieToegangBeeindigen(
    @Arg('id', () => ID, { description: 'Het id.' }) id: string,
    @Arg('perDatum', () => Datum, {
      description: 'De eerste dag waarop het niet meer geldt: vandaag of later (Europe/Amsterdam).',
    })
    perDatum: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.integratieToegangBeeindigen(tx, id, perDatum));
  }
}

/** Adds `Driehoek.systemen` from here, so that `driehoek/` need not import `beheer/`. */
@Resolver(() => Driehoek)
export class DriehoekSystemenResolver {
  @FieldResolver(() => [IntegratieToegang], {
    description: 'Welke systemen vandaag meelezen, en tot welk niveau; voor de leden en wie de regio beheert, anders leeg.',
  })
  @ToMany((k, d) => `${k}.driehoek_id = ${d}.id and ${k}.geldig @> vandaag()`, { orderBy: (k) => `${k}.id` })
  systemen(): unknown {
    return undefined;
  }
}
