import { Field, ObjectType } from 'type-graphql';
import { FromColumn, FromTable, ToMany } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
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
