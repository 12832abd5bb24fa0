import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Persoon } from '../driehoek/driehoek.type';
import { Doel } from '../kader/doel.type';
import { Thema } from '../kader/kader.type';
import { FromColumn, FromTable, ToOne } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import { Datum, Tijdstip } from '../platform/input/scalars';
import { LokalePrioriteit } from '../prioriteit/prioriteit.type';
import { Agendapunt } from '../vergadering/agenda/agendapunt.type';

export enum KoppelingAard {
  AANVULLEND = 'AANVULLEND',
  FACILITEREND = 'FACILITEREND',
  BIJDRAGEND = 'BIJDRAGEND',
}
registerEnumType(KoppelingAard, {
  name: 'KoppelingAard',
  description: 'Hoe een lokale prioriteit en een regionaal thema samenhangen.',
  valuesConfig: {
    AANVULLEND: { description: 'Het regionale thema vult de lokale prioriteit aan.' },
    FACILITEREND: { description: 'Het regionale thema geeft de lokale prioriteit middelen: capaciteit, expertise, informatie.' },
    BIJDRAGEND: { description: 'De lokale prioriteit draagt bij aan het regionale thema.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'Hoe een lokale prioriteit samenhangt met een regionaal thema, van wanneer tot wanneer. Wordt nooit herschreven: zij eindigt, en er begint een andere.',
})
@FromTable('koppeling')
export class Koppeling extends Node {
  @Field(() => LokalePrioriteit, { description: 'De lokale prioriteit.' })
  @ToOne('prioriteit_id')
  prioriteit: unknown;

  @Field(() => Thema, { description: 'Het regionale thema.' })
  @ToOne('thema_id')
  thema: unknown;

  @Field(() => Doel, {
    nullable: true,
    description: 'Het doel van het thema waar het om gaat; leeg als het om het hele thema gaat.',
  })
  @ToOne('doel_id')
  doel: unknown;

  @Field(() => KoppelingAard, { description: 'Hoe ze samenhangen.' })
  @FromColumn()
  aard: KoppelingAard;

  @Field(() => String, { description: 'Waarom de koppeling is gelegd.' })
  @FromColumn()
  toelichting: string;

  @Field(() => Datum, { description: 'De eerste dag (Europe/Amsterdam).' })
  @FromColumn()
  geldigVan: string;

  @Field(() => Datum, {
    nullable: true,
    description: 'De laatste dag; leeg als zij geldt zolang het plan van het thema in werking is.',
  })
  @FromColumn()
  geldigTotEnMet: string | null;

  @Field(() => Agendapunt, { nullable: true, description: 'Het agendapunt waarbij zij is vastgelegd.' })
  @ToOne('vastgelegd_in_id')
  vastgelegdIn: unknown;

  @Field(() => Persoon, { description: 'Wie haar vastlegde.' })
  @ToOne('vastgelegd_door_id')
  vastgelegdDoor: unknown;

  @Field(() => Tijdstip, { description: 'Wanneer zij is vastgelegd.' })
  @FromColumn()
  vastgelegdOp: Date;

  @Field(() => Persoon, { nullable: true, description: 'Wie vastlegde dat zij eindigt.' })
  @ToOne('beeindigd_door_id')
  beeindigdDoor: unknown;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer is vastgelegd dat zij eindigt.' })
  @FromColumn()
  beeindigdOp: Date | null;

  @Field(() => String, { nullable: true, description: 'Waarom zij eindigt.' })
  @FromColumn()
  beeindigingToelichting: string | null;
}
