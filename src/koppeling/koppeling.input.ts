import { Field, ID, InputType } from 'type-graphql';
import { Id, OptionalId } from '../platform/input/input-rules';
import { Datum } from '../platform/input/scalars';
import { Text } from '../platform/input/text-rules';
import { KoppelingAard } from './koppeling.type';

@InputType({ description: 'Welke koppelingen: wat is opgegeven, geldt samen.' })
export class KoppelingFilter {
  @Field(() => ID, { nullable: true, description: 'Van prioriteiten van deze driehoek.' })
  driehoek?: string;

  @Field(() => String, { nullable: true, description: 'Van prioriteiten van de driehoek met deze code.' })
  driehoekCode?: string;

  @Field(() => ID, { nullable: true, description: 'Van deze lokale prioriteit.' })
  prioriteit?: string;

  @Field(() => ID, { nullable: true, description: 'Met dit thema.' })
  thema?: string;

  @Field(() => String, { nullable: true, description: 'Met een thema met deze code, uit welk plan ook.' })
  themaCode?: string;

  @Field(() => [KoppelingAard], { nullable: true, description: 'Van een van deze aarden.' })
  aard?: KoppelingAard[];

  @Field(() => Datum, {
    nullable: true,
    description: 'Die op deze dag gelden (Europe/Amsterdam), van prioriteiten die dan niet zijn geëindigd.',
  })
  opDatum?: string;
}

@InputType({ description: 'Een koppeling om vast te leggen.' })
export class KoppelingVastleggenInput {
  @Field(() => ID, { description: 'Het id van de lokale prioriteit.' })
  @Id()
  prioriteitId: string;

  @Field(() => ID, { description: 'Het id van het regionale thema.' })
  @Id()
  themaId: string;

  @Field(() => ID, { nullable: true, description: 'Het id van een doel van dat thema.' })
  @OptionalId()
  doelId?: string | null;

  @Field(() => KoppelingAard, { description: 'Hoe ze samenhangen.' })
  aard: KoppelingAard;

  @Field(() => String, { description: 'Waarom; ten hoogste 20.000 tekens.' })
  @Text()
  toelichting: string;

  @Field(() => Datum, { description: 'De eerste dag; het plan van het thema is dan in werking.' })
  geldigVan: string;

  @Field(() => Datum, { nullable: true, description: 'De laatste dag; zonder einde geldt zij zolang het plan in werking is.' })
  geldigTotEnMet?: string | null;

  @Field(() => ID, { nullable: true, description: 'Het agendapunt waarbij zij wordt vastgelegd.' })
  @OptionalId()
  agendapuntId?: string | null;
}
