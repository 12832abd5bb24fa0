import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { ToMany } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import { Thema } from './kader.type';
import { LandelijkThema } from './landelijk-thema.type';

/** Queries for the national agenda. */
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

/** Adds `Thema.landelijkeThemas`. */
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
