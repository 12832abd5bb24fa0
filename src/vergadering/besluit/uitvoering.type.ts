import { Field, ObjectType } from 'type-graphql';
import { Lidmaatschap, Persoon } from '../../driehoek/driehoek.type';
import { FromColumn, FromTable, ToOne } from '../../lezen/mapping';
import { Tijdstip } from '../../platform/input/scalars';
import { Uitvoering } from './uitvoering.enum';

@ObjectType({ description: 'Een stap in de uitvoering van een besluit; wordt nooit gewijzigd of gewist.' })
@FromTable('besluit_uitvoering')
export class UitvoeringStap {
  @Field(() => Uitvoering, { description: 'Hoe het er vanaf deze stap mee staat.' })
  @FromColumn()
  stand: Uitvoering;

  @Field(() => String, { nullable: true, description: 'De toelichting; van NIET_UITGEVOERD de reden.' })
  @FromColumn()
  toelichting: string | null;

  @Field(() => Persoon, {
    nullable: true,
    description: 'Wie de stap vastlegde; leeg als dat niet is bewaard of niet meer voor u te zien is.',
  })
  @ToOne('door_id')
  door: unknown;

  @Field(() => Tijdstip, { description: 'Wanneer de stap is vastgelegd.' })
  @FromColumn()
  op: Date;
}

@ObjectType({ description: 'Wat de teamchef op een besluit antwoordde; wordt nooit gewijzigd of gewist.' })
@FromTable('besluit_antwoord')
export class BesluitAntwoord {
  @Field(() => String, { description: 'Het antwoord.' })
  @FromColumn()
  antwoord: string;

  @Field(() => Lidmaatschap, { description: 'Het lidmaatschap van de teamchef die antwoordde.' })
  @ToOne('lidmaatschap_id')
  lid: unknown;

  @Field(() => Tijdstip, { description: 'Wanneer.' })
  @FromColumn()
  op: Date;
}
