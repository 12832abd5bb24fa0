import { ArgsType, Field, ID } from 'type-graphql';
import { Datum } from '../platform/input/scalars';

/** The period of an overview, including its last day. */
@ArgsType()
export class PeriodeArgs {
  @Field(() => Datum, { description: 'De eerste dag van de periode (Europe/Amsterdam).' })
  van: string;

  @Field(() => Datum, { description: 'De laatste dag van de periode.' })
  totEnMet: string;
}

@ArgsType()
export class RegioPeriodeArgs extends PeriodeArgs {
  @Field(() => String, { description: 'De code van de regio.' })
  regioCode: string;
}

@ArgsType()
export class OnderwerpPeriodeArgs extends PeriodeArgs {
  @Field(() => ID, { nullable: true, description: 'Het id van het thema; of geef een doel.' })
  themaId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Het id van het doel; of geef een thema.' })
  doelId?: string | null;
}
