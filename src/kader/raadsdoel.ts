import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { FromColumn, FromTable, ToMany, ToOne } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import { Datum } from '../platform/scalars';
import type { Context } from '../toegang/context';
import { Gemeente } from './kader.type';

const OP_DATUM = 'De dag waarover de vraag gaat (Europe/Amsterdam); vandaag als ze ontbreekt.';
const inOrder = { orderBy: (r: string) => `${r}.geldig_van, ${r}.code, ${r}.id` };

@ObjectType({
  implements: Node,
  description:
    'Een veiligheidsdoel van een gemeenteraad: wat de gemeente met de politie nastreeft, ten minste eens in de vier jaar vastgesteld (Politiewet 2012 art. 38b lid 1).',
})
@FromTable('raadsdoel')
export class Raadsdoel extends Node {
  @Field(() => Gemeente, { description: 'De gemeente waarvan de raad het doel vaststelde.' })
  @ToOne('gemeente_id')
  gemeente: unknown;

  @Field(() => String, { description: 'De code; binnen de gemeente op elke dag van een doel.' })
  @FromColumn()
  code: string;

  @Field(() => String, { description: 'De tekst van het doel, zoals de raad die vaststelde.' })
  @FromColumn()
  tekst: string;

  @Field(() => Datum, { description: 'De dag waarop de raad het vaststelde (Europe/Amsterdam).' })
  @FromColumn()
  vastgesteldOp: string;

  @Field(() => Datum, { description: 'De eerste dag waarop het geldt (Europe/Amsterdam).' })
  @FromColumn()
  geldigVan: string;

  @Field(() => Datum, { description: 'De laatste dag; ten hoogste vier jaar na de eerste (Europe/Amsterdam).' })
  @FromColumn()
  geldigTotEnMet: string;

  @Field(() => String, { description: 'Waar het doel te vinden is: het raadsbesluit of het stuk.' })
  @FromColumn()
  bron: string;
}

/** Reading the safety goals of councils. */
@Resolver(() => Raadsdoel)
export class RaadsdoelResolver {
  @Query(() => [Raadsdoel], {
    description: 'De veiligheidsdoelen van een gemeenteraad die op een dag gelden; leeg als er geen zijn geladen.',
  })
  @ToMany(
    (r, _row, arg) =>
      `${r}.gemeente_id = (select g.id from gemeente g where g.code = ${arg('gemeenteCode')}) and ${r}.geldig @> coalesce(${arg('opDatum')}, vandaag())`,
    inOrder,
  )
  raadsdoelen(
    @Arg('gemeenteCode', () => String, { description: 'De CBS-code van de gemeente, bijvoorbeeld "GM1690".' })
    _gemeenteCode: string,
    @Arg('opDatum', () => Datum, { nullable: true, description: OP_DATUM }) _opDatum: string | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }
}

/** The opposite direction: from a gemeente to the goals of its council. */
@Resolver(() => Gemeente)
export class GemeenteRaadsdoelenResolver {
  @FieldResolver(() => [Raadsdoel], { description: 'De veiligheidsdoelen van de gemeenteraad die op een dag gelden.' })
  @ToMany((r, g, arg) => `${r}.gemeente_id = ${g}.id and ${r}.geldig @> coalesce(${arg('opDatum')}, vandaag())`, inOrder)
  raadsdoelen(@Arg('opDatum', () => Datum, { nullable: true, description: OP_DATUM }) _opDatum?: string): unknown {
    return undefined;
  }
}
