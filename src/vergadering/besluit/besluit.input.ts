import { Field, ID, InputType } from 'type-graphql';
import { Id, OptionalId, OptionalIds } from '../../platform/input/input-rules';
import { Datum } from '../../platform/input/scalars';
import { Text } from '../../platform/input/text-rules';
import { BesluitSoort } from './besluit.enum';
import { Uitvoering } from './uitvoering.enum';

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
