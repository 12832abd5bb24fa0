import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { ofDriehoek } from '../driehoek/driehoek.sql';
import { Driehoek } from '../driehoek/driehoek.type';
import { connectionOf, PageArgs } from '../lezen/connection.type';
import { BY_ID, type Arg as SqlArg, ToPage } from '../lezen/mapping';
import { Datum } from '../platform/input/scalars';
import type { Context } from '../toegang/context';
import { PrioriteitFilter, PrioriteitVoorstellenInput, PrioriteitWijzigenInput } from './prioriteit.input';
import type { PrioriteitService } from './prioriteit.service';
import { assessedOn, waitsForMe } from './prioriteit.sql';
import { LokalePrioriteit } from './prioriteit.type';

const LokalePrioriteitConnection = connectionOf('LokalePrioriteit', () => LokalePrioriteit);
const PRIORITEIT = 'Het id van de prioriteit.';
const VERSIE = 'De versie die u zag; is er een nieuwere, dan volgt CONFLICT.';
const FILTER = 'Welke prioriteiten; zonder filter alle.';

const onDay = (arg: SqlArg) => `coalesce(${arg('filter.opDatum')}, vandaag())`;
const linked = (p: string, arg: SqlArg, more = '') => `exists (select from koppeling k join thema kt on kt.id = k.thema_id
  where k.prioriteit_id = ${p}.id and k.geldig @> ${onDay(arg)} ${more})`;

/** Combines the filters whose conditions depend on `opDatum`. */
const together = (p: string, arg: SqlArg) => `(${arg('filter.opDatum')} is null or ${p}.geldig @> ${arg('filter.opDatum')})
  and (${arg('filter.gekoppeld')} is null or ${arg('filter.gekoppeld')} = ${linked(p, arg)})
  and (${arg('filter.beoordeeld')} is null or ${arg('filter.beoordeeld')} = ${assessedOn(p, onDay(arg))})
  and (${arg('filter.themaCode')} is null or ${linked(p, arg, `and kt.code = ${arg('filter.themaCode')}`)})`;

const page = {
  orderBy: BY_ID,
  filters: {
    ...ofDriehoek,
    status: (p: string, value: string) => `${p}.status = any (${value})`,
    wachtOpMij: (p: string, value: string) => `${value} = ${waitsForMe(p)}`,
    veiligheidsveld: (p: string, value: string) => `${p}.veiligheidsveld = any (${value})`,
  },
};

/** Queries and life cycle of local priorities. */
@Resolver(() => LokalePrioriteit)
export class PrioriteitResolver {
  constructor(private readonly service: PrioriteitService) {}

  @Query(() => LokalePrioriteitConnection, { description: 'De lokale prioriteiten die u mag zien, in volgorde van voorstellen.' })
  @ToPage({ ...page, where: (p, _row, arg) => together(p, arg) })
  lokalePrioriteiten(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('filter', () => PrioriteitFilter, { nullable: true, description: FILTER }) _filter: PrioriteitFilter | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }

  @Mutation(() => LokalePrioriteit, {
    description: 'Stelt een lokale prioriteit voor. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER.',
  })
  prioriteitVoorstellen(
    @Arg('input', () => PrioriteitVoorstellenInput) input: PrioriteitVoorstellenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.prioriteitVoorstellen(tx, input));
  }

  @Mutation(() => LokalePrioriteit, {
    description:
      'Wijzigt een voorstel; verandert de tekst, de periode of de herkomst, dan vervallen de instemmingen. Fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  prioriteitWijzigen(
    @Arg('input', () => PrioriteitWijzigenInput) input: PrioriteitWijzigenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.prioriteitWijzigen(tx, input));
  }

  @Mutation(() => LokalePrioriteit, {
    description:
      'Stemt namens uzelf in met de tekst zoals die nu is. De laatste instemming die de regel van de regio vraagt (als regel de officier van justitie, de teamchef en de burgemeester van elke gemeente die het aangaat) stelt de prioriteit vast. Fouten: CONFLICT, NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_TOESTAND.',
  })
  prioriteitInstemmen(
    @Arg('id', () => ID, { description: PRIORITEIT }) id: string,
    @Arg('vergaderingId', () => ID, {
      nullable: true,
      description: 'De vergadering waarin dat gebeurt; bij de laatste instemming die van het vaststellen.',
    })
    vergaderingId: string | undefined,
    @Arg('versie', () => Int, {
      nullable: true,
      description:
        'De versie die u zag: is het voorstel sindsdien veranderd (tekst, periode, herkomst of gemeenten) of geen voorstel meer, dan volgt CONFLICT en stemt u niet in met wat u niet kent. Dat een ander intussen instemde, of vastlegde dat de prioriteit op zichzelf staat, verandert het voorstel niet.',
    })
    versie: number | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.prioriteitInstemmen(tx, id, versie ?? undefined, vergaderingId));
  }

  @Mutation(() => LokalePrioriteit, {
    description:
      'Beëindigt een prioriteit, of trekt een voorstel in; een voorstel dat nog moet beginnen, vervalt dan geheel. Zolang de laatste dag niet voorbij is, kan het einde nog worden vervroegd; later wordt het nooit. Fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  prioriteitBeeindigen(
    @Arg('id', () => ID, { description: PRIORITEIT }) id: string,
    @Arg('versie', () => Int, { description: VERSIE }) versie: number,
    @Arg('perDatum', () => Datum, { description: 'De eerste dag waarop ze niet meer geldt.' }) perDatum: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.prioriteitBeeindigen(tx, id, versie, perDatum));
  }

  @Mutation(() => LokalePrioriteit, {
    description:
      'Legt vast dat een prioriteit is beoordeeld en met opzet geen regionaal thema heeft. Kan niet zolang er een koppeling geldt. Fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  prioriteitZelfstandigVerklaren(
    @Arg('id', () => ID, { description: PRIORITEIT }) id: string,
    @Arg('versie', () => Int, { description: VERSIE }) versie: number,
    @Arg('toelichting', () => String, { description: 'Waarom; ten hoogste 20.000 tekens.' }) toelichting: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.prioriteitZelfstandigVerklaren(tx, id, versie, toelichting));
  }
}

/** Adds `Driehoek.prioriteiten` from here, so that `driehoek/` need not import `prioriteit/`. */
@Resolver(() => Driehoek)
export class DriehoekPrioriteitenResolver {
  @FieldResolver(() => LokalePrioriteitConnection, {
    description: 'De lokale prioriteiten van deze driehoek, in volgorde van voorstellen.',
  })
  @ToPage({ ...page, where: (p, d, arg) => `${p}.driehoek_id = ${d}.id and ${together(p, arg)}` })
  prioriteiten(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('filter', () => PrioriteitFilter, { nullable: true, description: FILTER }) _filter?: PrioriteitFilter,
  ): unknown {
    return undefined;
  }
}
