import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { FromColumn, FromTable, ToMany } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import type { Context } from '../toegang/context';
import { Thema } from './kader.type';

@ObjectType({ implements: Node, description: 'Een thema van een landelijke agenda, zoals de Veiligheidsagenda.' })
@FromTable('landelijk_thema')
export class LandelijkThema extends Node {
  @Field(() => String, { description: 'De naam van de agenda, met haar jaren.' })
  @FromColumn()
  agenda: string;

  @Field(() => String, { description: 'De naam van het thema.' })
  @FromColumn()
  naam: string;

  @Field(() => [Thema], { description: 'De regionale thema’s, van welk plan ook, die bij dit landelijke thema horen.' })
  @ToMany((t, l) => `${t}.id in (select x.thema_id from thema_landelijk_thema x where x.landelijk_thema_id = ${l}.id)`, {
    orderBy: (t) => `${t}.id`,
  })
  themas: unknown;
}

/** Reading the national agenda. */
@Resolver(() => LandelijkThema)
export class LandelijkThemaResolver {
  @Query(() => [LandelijkThema], { description: 'De thema’s van de landelijke agenda’s.' })
  @ToMany((l, _row, arg) => `(${arg('agenda')} is null or ${l}.agenda = ${arg('agenda')})`, {
    orderBy: (l) => `${l}.agenda, ${l}.volgnummer`,
  })
  landelijkeThemas(
    @Arg('agenda', () => String, { nullable: true, description: 'Alleen van deze agenda.' }) _agenda: string | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }
}

/** The opposite direction: from a regional theme to the national ones. */
@Resolver(() => Thema)
export class ThemaLandelijkResolver {
  @FieldResolver(() => [LandelijkThema], { description: 'De landelijke thema’s waar dit thema bij hoort.' })
  @ToMany((l, t) => `${l}.id in (select x.landelijk_thema_id from thema_landelijk_thema x where x.thema_id = ${t}.id)`, {
    orderBy: (l) => `${l}.agenda, ${l}.volgnummer`,
  })
  landelijkeThemas(): unknown {
    return undefined;
  }
}
