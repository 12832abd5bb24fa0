import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs, Volgorde } from '../../lezen/connection.type';
import { Datum } from '../../platform/input/scalars';
import { ActieStatus, BesluitSoort, Uitvoering } from '../basis/vergadering.enum';

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

@InputType({ description: 'Welke besluiten: wat is opgegeven, geldt samen.' })
export class BesluitFilter {
  @Field(() => ID, { nullable: true, description: 'Van deze driehoek.' })
  driehoek?: string;

  @Field(() => String, { nullable: true, description: 'Van de driehoek met deze code.' })
  driehoekCode?: string;

  @Field(() => [BesluitSoort], { nullable: true, description: 'Van een van deze soorten.' })
  soort?: BesluitSoort[];

  @Field(() => [Uitvoering], { nullable: true, description: 'Waarvan de uitvoering nu zo staat.' })
  uitvoering?: Uitvoering[];

  @Field(() => Boolean, { nullable: true, description: 'Die door een ander zijn vervangen (true), of juist niet (false).' })
  vervangen?: boolean;

  @Field(() => Datum, { nullable: true, description: 'Van een vergadering op of na deze dag (Europe/Amsterdam).' })
  van?: string;

  @Field(() => Datum, { nullable: true, description: 'Van een vergadering op of voor deze dag (Europe/Amsterdam).' })
  totEnMet?: string;

  @Field(() => String, { nullable: true, description: 'Bij een agendapunt over een thema met deze code, uit welk plan ook.' })
  themaCode?: string;

  @Field(() => ID, { nullable: true, description: 'Over deze lokale prioriteit.' })
  prioriteit?: string;
}
