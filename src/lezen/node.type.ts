import { Field, ID, InterfaceType } from 'type-graphql';
import { FromColumn } from './mapping';

@InterfaceType('Node', { description: 'Alles wat een eigen id heeft en met `node(id)` is op te vragen.' })
export abstract class Node {
  @Field(() => ID, { description: 'Het id, een UUIDv7; verandert nooit.' })
  @FromColumn()
  id: string;
}
