import { Field, ID, InputType } from 'type-graphql';
import { Id } from '../../platform/input/input-rules';
import { OptionalText } from '../../platform/input/text-rules';
import { Uitvoering } from './uitvoering.enum';

@InputType({ description: 'Een stap in de uitvoering van een besluit.' })
export class UitvoeringVastleggenInput {
  @Field(() => ID, { description: 'Het id van het besluit.' })
  @Id()
  besluitId: string;

  @Field(() => Uitvoering, {
    description: 'Hoe het er nu mee staat. Wat UITGEVOERD of NIET_UITGEVOERD is, gaat alleen terug naar IN_UITVOERING.',
  })
  uitvoering: Uitvoering;

  @Field(() => String, {
    nullable: true,
    description:
      'De toelichting, ten hoogste 20.000 tekens. Verplicht bij NIET_UITGEVOERD, bij wat wordt hervat, en als de stand dezelfde blijft.',
  })
  @OptionalText()
  toelichting?: string | null;
}
