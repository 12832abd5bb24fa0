import { Field, ID, InputType, Int } from 'type-graphql';
import { Id } from '../../platform/input/input-rules';
import { Datum, Tijdstip } from '../../platform/input/scalars';
import { Title } from '../../platform/input/text-rules';
import { VERSIE_TEXT } from './input-rules';
import { VergaderingStatus } from './vergadering.enum';

@InputType({ description: 'Welke vergaderingen: wat is opgegeven, geldt samen.' })
export class VergaderingFilter {
  @Field(() => ID, { nullable: true, description: 'Van deze driehoek.' })
  driehoek?: string;

  @Field(() => String, { nullable: true, description: 'Van de driehoek met deze code.' })
  driehoekCode?: string;

  @Field(() => Datum, { nullable: true, description: 'Op of na deze dag (Europe/Amsterdam).' })
  van?: string;

  @Field(() => Datum, { nullable: true, description: 'Op of voor deze dag (Europe/Amsterdam).' })
  totEnMet?: string;

  @Field(() => [VergaderingStatus], { nullable: true, description: 'Met een van deze statussen.' })
  status?: VergaderingStatus[];

  @Field(() => ID, { nullable: true, description: 'Met een agendapunt over dit thema.' })
  thema?: string;

  @Field(() => String, { nullable: true, description: 'Met een agendapunt over een thema met deze code, uit welk plan ook.' })
  themaCode?: string;

  @Field(() => Tijdstip, {
    nullable: true,
    description:
      'Waarvan de vergadering of haar agenda op of na dit tijdstip is gewijzigd. Dat is het tijdstip waarop de wijziging begon, en wat is verwijderd staat er niet bij: wie niets wil missen, leest `wijzigingen`.',
  })
  gewijzigdSinds?: Date;
}

@InputType({ description: 'Een vergadering om te plannen; de agenda wordt klaargezet.' })
export class VergaderingPlannenInput {
  @Field(() => String, { description: 'De code van de driehoek.' })
  driehoekCode: string;

  @Field(() => Tijdstip, { description: 'Wanneer de vergadering begint.' })
  aanvang: Date;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer ze eindigt: na de aanvang.' })
  einde?: Date | null;

  @Field(() => String, { nullable: true, description: 'Waar ze is; ten hoogste 300 tekens.' })
  @Title()
  locatie?: string | null;
}

@InputType({ description: 'Een wijziging van een vergadering; wat ontbreekt, blijft.' })
export class VergaderingWijzigenInput {
  @Field(() => ID, { description: 'Het id van de vergadering.' })
  @Id()
  id: string;

  @Field(() => Int, { description: VERSIE_TEXT })
  versie: number;

  @Field(() => Tijdstip, {
    nullable: true,
    description: 'De nieuwe aanvang; valt ze onder een ander plan, dan wisselen de vaste bespreekpunten mee.',
  })
  aanvang?: Date | null;

  @Field(() => Tijdstip, {
    nullable: true,
    description:
      'Het nieuwe einde; null wist het. Zonder opgave blijft het, of schuift het bij een andere dag mee met de aanvang.',
  })
  einde?: Date | null;

  @Field(() => String, { nullable: true, description: 'De nieuwe plaats, ten hoogste 300 tekens; null wist haar.' })
  @Title()
  locatie?: string | null;
}
