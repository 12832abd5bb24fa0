import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { perDriehoek } from '../../driehoek/driehoek.sql';
import { OldestFirstArgs } from '../../lezen/connection.type';
import { ToOne, ToPage } from '../../lezen/mapping';
import type { Context } from '../../toegang/context';
import { VergaderingFilter, VergaderingPlannenInput, VergaderingWijzigenInput } from '../basis/vergadering.input';
import { OLDEST_VERGADERING_FIRST, VergaderingConnection } from '../basis/vergadering.lists';
import { Vergadering } from '../basis/vergadering.type';
import type { VergaderingService } from './vergadering.service';

const VERSIE = 'De versie die u zag; is er een nieuwere, dan volgt CONFLICT.';
const VERGADERING = 'Het id van de vergadering.';

/** Reads meetings and takes them through their statuses. */
@Resolver(() => Vergadering)
export class VergaderingResolver {
  constructor(private readonly service: VergaderingService) {}

  @Query(() => Vergadering, {
    nullable: true,
    description: 'Een vergadering op id; leeg als ze niet bestaat of u haar niet mag zien.',
  })
  @ToOne((v, _row, arg) => `${v}.id = ${arg('id')}::uuid`)
  vergadering(
    @Arg('id', () => ID, { description: VERGADERING }) _id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }

  @Query(() => VergaderingConnection, {
    description: 'De vergaderingen die u mag zien, oudste eerst; of andersom, met `volgorde`.',
  })
  @ToPage({ ...OLDEST_VERGADERING_FIRST, sets: perDriehoek })
  vergaderingen(
    @Args(() => OldestFirstArgs) _page: OldestFirstArgs,
    @Arg('filter', () => VergaderingFilter, { nullable: true, description: 'Welke vergaderingen; zonder filter alle.' }) _filter:
      | VergaderingFilter
      | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }

  @Mutation(() => Vergadering, {
    description:
      'Plant een vergadering en zet haar agenda klaar: opening, verslag en openstaande acties van de vorige, mededelingen, de vaste bespreekpunten van het plan dat die dag in werking is, wat eerder is aangehouden, de punten van het agendasjabloon, rondvraag en sluiting. Is er op die dag al een vergadering, dan zegt `waarschuwingen` dat. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER.',
  })
  vergaderingPlannen(
    @Arg('input', () => VergaderingPlannenInput) input: VergaderingPlannenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.vergaderingPlannen(tx, input));
  }

  @Mutation(() => Vergadering, {
    description:
      'Wijzigt tijd of plaats. Gaat de vergadering naar een andere dag en noemt u geen einde, dan duurt zij even lang. Valt de nieuwe dag onder een ander plan, dan wisselen de vaste bespreekpunten mee; is er een al besproken, dan volgt VAST_BESPREEKPUNT. Andere fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  vergaderingWijzigen(
    @Arg('input', () => VergaderingWijzigenInput) input: VergaderingWijzigenInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.vergaderingWijzigen(tx, input));
  }

  @Mutation(() => Vergadering, {
    description:
      'Stelt de agenda vast: wat erbij komt is daarna nagekomen en er gaat niets meer af. Fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_TOESTAND.',
  })
  agendaVaststellen(
    @Arg('vergaderingId', () => ID, { description: VERGADERING }) id: string,
    @Arg('versie', () => Int, { description: VERSIE }) versie: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.agendaVaststellen(tx, id, versie));
  }

  @Mutation(() => Vergadering, {
    description:
      'Legt vast dat de vergadering is gehouden en wie er was; `waarschuwingen` zegt welke van de drie partners ontbrak, en of haar dag nog moet komen. Fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  vergaderingHouden(
    @Arg('vergaderingId', () => ID, { description: VERGADERING }) id: string,
    @Arg('versie', () => Int, { description: VERSIE }) versie: number,
    @Arg('aanwezigIds', () => [ID], { description: 'De lidmaatschappen van wie aanwezig was.' }) aanwezigIds: string[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.vergaderingHouden(tx, id, versie, aanwezigIds));
  }

  @Mutation(() => Vergadering, {
    description:
      'Verbetert van een gehouden vergadering wie er was, in plaats van wat is vastgelegd; kan tot zij is afgesloten. Op wiens gezag een besluit rust, verandert niet mee. Fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  aanwezigheidVerbeteren(
    @Arg('vergaderingId', () => ID, { description: VERGADERING }) id: string,
    @Arg('versie', () => Int, { description: VERSIE }) versie: number,
    @Arg('aanwezigIds', () => [ID], { description: 'De lidmaatschappen van iedereen die aanwezig was.' }) aanwezigIds: string[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.aanwezigheidVerbeteren(tx, id, versie, aanwezigIds));
  }

  @Mutation(() => Vergadering, {
    description:
      'Sluit de vergadering af; dat kan als elk punt een uitkomst heeft. Wat is aangehouden, komt op de volgende agenda. Fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_TOESTAND.',
  })
  vergaderingAfsluiten(
    @Arg('vergaderingId', () => ID, { description: VERGADERING }) id: string,
    @Arg('versie', () => Int, { description: VERSIE }) versie: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.vergaderingAfsluiten(tx, id, versie));
  }

  @Mutation(() => Vergadering, {
    description:
      'Annuleert een vergadering die nog niet is gehouden. Fouten: CONFLICT, NIET_GEVONDEN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND.',
  })
  vergaderingAnnuleren(
    @Arg('vergaderingId', () => ID, { description: VERGADERING }) id: string,
    @Arg('versie', () => Int, { description: VERSIE }) versie: number,
    @Arg('reden', () => String, {
      description:
        'Waarom ze niet doorgaat, ten hoogste 20.000 tekens; ook te zien voor wie in de regio meeleest, dus niets vertrouwelijks.',
    })
    reden: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.vergaderingAnnuleren(tx, id, versie, reden));
  }
}
