import { Arg, Args, FieldResolver, Resolver } from 'type-graphql';
import { Driehoek } from '../../driehoek/driehoek.type';
import { connectionOf, NEWEST_FIRST, OldestFirstArgs } from '../../lezen/connection.type';
import { BY_ID, ToMany, ToPage } from '../../lezen/mapping';
import { Agendapunt } from '../agenda/agendapunt.type';
import { ActieStatus } from './actie.enum';
import { Actie } from './actie.type';

export const ActieConnection = connectionOf('Actie', () => Actie);

/** Adds the actions of a driehoek from here, so that `driehoek/` need not import `vergadering/`. */
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

/** Adds the actions of an item from here, so that `agenda/` need not import `besluit/`. */
@Resolver(() => Agendapunt)
export class AgendapuntActiesResolver {
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

  @FieldResolver(() => [Actie], { description: 'De acties bij dit punt, in volgorde van vastleggen.' })
  @ToMany((c, a) => `${c}.agendapunt_id = ${a}.id`, { orderBy: (c) => `${c}.id` })
  acties(): unknown {
    return undefined;
  }
}
