import { ArgsType, type ClassType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Opaak } from '../platform/input/scalars';
import { BY_ID, FromColumn, FromRow, type Turn } from './mapping';

@ObjectType({ description: 'Waar een bladzijde van een lijst staat (Relay).' })
@FromRow()
export class PageInfo {
  @Field(() => Boolean, { description: 'Of er na deze bladzijde nog meer is.' })
  @FromColumn()
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Of er voor deze bladzijde nog iets is: waar als `after` is gegeven.' })
  @FromColumn()
  hasPreviousPage: boolean;

  @Field(() => Opaak, { nullable: true, description: 'De cursor van het eerste op deze bladzijde; leeg als ze leeg is.' })
  @FromColumn()
  startCursor: string | null;

  @Field(() => Opaak, {
    nullable: true,
    description: 'De cursor van het laatste op deze bladzijde: geef hem als `after` voor de volgende.',
  })
  @FromColumn()
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'Hoeveel er op de bladzijde komen: 0 tot en met 500; 50 als het ontbreekt.' })
  first?: number;

  @Field(() => Opaak, { nullable: true, description: 'De cursor waarna de bladzijde begint; zonder cursor begint ze vooraan.' })
  after?: string;
}

export enum Volgorde {
  OUDSTE_EERST = 'OUDSTE_EERST',
  NIEUWSTE_EERST = 'NIEUWSTE_EERST',
}
registerEnumType(Volgorde, {
  name: 'Volgorde',
  description: 'Van welke kant een lijst begint. Een cursor hoort bij de volgorde waarin hij is gegeven.',
  valuesConfig: {
    OUDSTE_EERST: { description: 'Het oudste eerst.' },
    NIEUWSTE_EERST: { description: 'Het nieuwste eerst.' },
  },
});

/**
 * Arguments of a list that starts with the oldest; with `turn: NEWEST_FIRST` a client can reverse
 * it.
 */
@ArgsType()
export class OldestFirstArgs extends PageArgs {
  @Field(() => Volgorde, { nullable: true, description: 'De volgorde; OUDSTE_EERST als ze ontbreekt.' })
  volgorde?: Volgorde;
}
export const NEWEST_FIRST: Turn = { by: 'volgorde', to: { [Volgorde.NIEUWSTE_EERST]: { turned: true } } };
/**
 * `turn` for a list with another default order: clients can also sort it by creation, in either
 * direction.
 */
export const BY_AGE: Turn = {
  by: 'volgorde',
  to: { [Volgorde.OUDSTE_EERST]: { orderBy: BY_ID }, [Volgorde.NIEUWSTE_EERST]: { orderBy: BY_ID, turned: true } },
};

/**
 * Creates the Relay connection of a type: `<name>Connection` with edges, nodes, pageInfo and
 * totalCount.
 */
export function connectionOf(name: string, node: () => ClassType): ClassType {
  @ObjectType(`${name}Edge`, { description: `Een ${name} in een lijst, met zijn cursor.` })
  class Edge {
    @Field(() => Opaak, { description: 'De cursor van deze plaats in de lijst.' })
    cursor: string;

    @Field(node, { description: 'Wat op deze plaats van de lijst staat.' })
    node: unknown;
  }

  @ObjectType(`${name}Connection`, { description: `Een bladzijde van een lijst van ${name} (Relay).` })
  class Connection {
    @Field(() => [Edge], { description: 'De bladzijde, elk met zijn cursor.' })
    edges: Edge[];

    @Field(() => [node()], { description: 'De bladzijde, zonder cursors.' })
    nodes: unknown[];

    @Field(() => PageInfo, { description: 'Waar deze bladzijde staat.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'Hoeveel er in de hele lijst zijn, met dit filter en voor zover u ze mag zien.' })
    totalCount: number;
  }
  return Connection;
}
