import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Thema } from '../kader/kader.type';
import { Koppeling } from '../koppeling/koppeling.type';
import { FromColumn, FromRow, ToOne } from '../lezen/mapping';
import { LokalePrioriteit } from '../prioriteit/prioriteit.type';
import { Actie } from '../vergadering/besluit/actie.type';

enum SuggestieSoort {
  THEMA = 'THEMA',
  PRIORITEIT = 'PRIORITEIT',
  ACTIE = 'ACTIE',
  KOPPELING = 'KOPPELING',
}
registerEnumType(SuggestieSoort, {
  name: 'SuggestieSoort',
  description: 'Waarom iets voor een agenda in aanmerking komt.',
  valuesConfig: {
    THEMA: { description: 'Een thema van het plan is zes maanden niet besproken.' },
    PRIORITEIT: { description: 'Een lokale prioriteit stond drie maanden niet op een agenda.' },
    ACTIE: { description: 'Een actie staat open na haar uiterlijke dag.' },
    KOPPELING: { description: 'Een koppeling eindigt binnen 90 dagen.' },
  },
});

@ObjectType({ description: 'Iets dat op de agenda zou kunnen, en waarom; of het erop komt, beslist u.' })
@FromRow()
export class Suggestie {
  @Field(() => SuggestieSoort, { description: 'Wat voor suggestie het is.' })
  @FromColumn()
  soort: SuggestieSoort;

  @Field(() => String, { description: 'Waarom, in een zin.' })
  @FromColumn()
  reden: string;

  @Field(() => Thema, { nullable: true, description: 'Het thema; van een koppeling haar thema, anders leeg.' })
  @ToOne('thema_id')
  thema: unknown;

  @Field(() => LokalePrioriteit, {
    nullable: true,
    description: 'De lokale prioriteit; van een koppeling haar prioriteit, anders leeg.',
  })
  @ToOne('prioriteit_id')
  prioriteit: unknown;

  @Field(() => Actie, { nullable: true, description: 'De actie; leeg als het om iets anders gaat.' })
  @ToOne('actie_id')
  actie: unknown;

  @Field(() => Koppeling, { nullable: true, description: 'De koppeling; leeg als het om iets anders gaat.' })
  @ToOne('koppeling_id')
  koppeling: unknown;
}
