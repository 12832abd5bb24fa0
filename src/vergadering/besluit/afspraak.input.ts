import { Field, ID, InputType, Int } from 'type-graphql';
import { Id, OptionalId, OptionalIds } from '../../platform/input/input-rules';
import { Datum } from '../../platform/input/scalars';
import { Text } from '../../platform/input/text-rules';
import { VERSIE } from '../basis/input-rules';
import { ActieStatus, BesluitSoort } from '../basis/vergadering.enum';

@InputType({
  description: 'Een besluit om vast te leggen; het krijgt het volgende nummer van de driehoek in het jaar van de vergadering.',
})
export class BesluitVastleggenInput {
  @Field(() => ID, { description: 'Het id van het agendapunt.' })
  @Id()
  agendapuntId: string;

  @Field(() => BesluitSoort, { nullable: true, defaultValue: BesluitSoort.OVERIG, description: 'Waarover het gaat.' })
  soort?: BesluitSoort | null;

  @Field(() => String, { description: 'De tekst, ten hoogste 20.000 tekens; wordt nooit herschreven.' })
  @Text()
  tekst: string;

  @Field(() => [ID], {
    nullable: true,
    defaultValue: [],
    description:
      'De lidmaatschappen op wier gezag het besluit rust. Zonder opgave: bij een afspraak de aanwezige burgemeesters en officier van justitie (Politiewet 2012 art. 13 lid 2 en 4), anders niemand.',
  })
  @OptionalIds()
  beslisserIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    defaultValue: [],
    description: 'De lokale prioriteiten van deze driehoek waarover het besluit gaat; ten hoogste 100.',
  })
  @OptionalIds()
  prioriteitIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    defaultValue: [],
    description:
      'De veiligheidsdoelen van gemeenteraden waaraan het besluit bijdraagt; ten hoogste 100, van gemeenten die op de dag van de vergadering bij de driehoek horen.',
  })
  @OptionalIds()
  raadsdoelIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Het id van een eerder besluit van deze driehoek dat verkeerd is vastgelegd of niet meer geldt en waarvoor dit in de plaats komt. Het eerdere blijft staan, als vervangen; elk besluit wordt ten hoogste een keer vervangen.',
  })
  @OptionalId()
  vervangtId?: string | null;
}

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

  @Field(() => Int, { description: VERSIE })
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
