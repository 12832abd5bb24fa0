import { Field, ObjectType } from 'type-graphql';
import { Persoon } from '../../driehoek/driehoek.type';
import { FromColumn, FromTable, ToOne } from '../../lezen/mapping';
import { Node } from '../../lezen/node.type';
import { Tijdstip } from '../../platform/input/scalars';
import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { Agendapunt } from './agendapunt.type';

@ObjectType({
  implements: Node,
  description: 'Een stuk bij een agendapunt: waar het in het zaaksysteem staat. Het stuk zelf blijft daar.',
})
@FromTable('stuk')
export class Stuk extends Node {
  @Field(() => Agendapunt, { description: 'Het agendapunt waarbij het stuk hoort.' })
  @ToOne('agendapunt_id')
  agendapunt: unknown;

  @Field(() => String, { description: 'De titel.' })
  @FromColumn()
  titel: string;

  @Field(() => String, { description: 'Het adres van het stuk in het zaaksysteem; begint met "https://".' })
  @FromColumn()
  adres: string;

  @Field(() => Vertrouwelijkheid, {
    description:
      'Wie van het stuk mag weten: nooit meer mensen dan van het punt. Wordt het punt vertrouwelijker, dan het stuk ook.',
  })
  @FromColumn()
  vertrouwelijkheid: Vertrouwelijkheid;

  @Field(() => Persoon, {
    nullable: true,
    description: 'Wie het stuk toevoegde; leeg als dat niet is bewaard of niet meer voor u te zien is.',
  })
  @ToOne('toegevoegd_door_id')
  toegevoegdDoor: unknown;

  @Field(() => Tijdstip, { description: 'Wanneer het stuk is toegevoegd.' })
  @FromColumn()
  toegevoegdOp: Date;
}
