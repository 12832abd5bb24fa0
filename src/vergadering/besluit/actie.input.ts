import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs, Volgorde } from '../../lezen/connection.type';
import { Id, OptionalId } from '../../platform/input/input-rules';
import { Datum } from '../../platform/input/scalars';
import { Text } from '../../platform/input/text-rules';
import { VERSIE_TEXT } from '../basis/input-rules';
import { ActieStatus } from './actie.enum';

@InputType({ description: 'Een actie om vast te leggen.' })
export class ActieVastleggenInput {
  @Field(() => ID, { description: 'Het id van het agendapunt.' })
  @Id()
  agendapuntId: string;

  @Field(() => String, { description: 'Wat er moet gebeuren, ten hoogste 20.000 tekens.' })
  @Text()
  omschrijving: string;

  @Field(() => ID, { nullable: true, description: 'Het lidmaatschap van wie het doet.' })
  @OptionalId()
  eigenaarId?: string | null;

  @Field(() => Datum, { nullable: true, description: 'De dag waarop het uiterlijk klaar is.' })
  uiterlijk?: string | null;
}

@InputType({ description: 'Een wijziging van een actie; wat ontbreekt, blijft.' })
export class ActieWijzigenInput {
  @Field(() => ID, { description: 'Het id van de actie.' })
  @Id()
  id: string;

  @Field(() => Int, { description: VERSIE_TEXT })
  versie: number;

  @Field(() => String, { nullable: true, description: 'Wat er moet gebeuren, ten hoogste 20.000 tekens.' })
  @Text()
  omschrijving?: string | null;

  @Field(() => ID, { nullable: true, description: 'Het lidmaatschap van wie het doet; null wist het.' })
  @OptionalId()
  eigenaarId?: string | null;

  @Field(() => Datum, { nullable: true, description: 'De dag waarop het uiterlijk klaar is; null wist haar.' })
  uiterlijk?: string | null;

  @Field(() => ActieStatus, { nullable: true, description: 'Hoe het ermee staat.' })
  status?: ActieStatus | null;
}

@ArgsType()
export class ActiesArgs extends PageArgs {
  @Field(() => Volgorde, {
    nullable: true,
    description: 'Van welke kant, in volgorde van vastleggen; zonder opgave de vroegste uiterlijke dag eerst.',
  })
  volgorde?: Volgorde;
}

@InputType({ description: 'Welke acties: wat is opgegeven, geldt samen.' })
export class ActieFilter {
  @Field(() => ID, { nullable: true, description: 'Van deze driehoek.' })
  driehoek?: string;

  @Field(() => String, { nullable: true, description: 'Van de driehoek met deze code.' })
  driehoekCode?: string;

  @Field(() => [ActieStatus], { nullable: true, description: 'Met een van deze statussen.' })
  status?: ActieStatus[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Die nog open staan na hun uiterlijke dag (true; vandaag in Europe/Amsterdam is nog op tijd), of alle andere (false).',
  })
  teLaat?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Waarvan u zelf de eigenaar bent (true), of juist niet (false).' })
  vanMij?: boolean;

  @Field(() => String, { nullable: true, description: 'Bij een agendapunt over een thema met deze code, uit welk plan ook.' })
  themaCode?: string;
}
