import { ArrayMaxSize, Matches } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Id, IfGiven } from '../../platform/input/input-rules';
import { Datum } from '../../platform/input/scalars';
import { Title } from '../../platform/input/text-rules';
import { Duration, VERSIE_TEXT } from '../basis/input-rules';

const REGEL =
  'De herhaling volgens RFC 5545, met COUNT of UNTIL: "FREQ=MONTHLY;BYDAY=2TU;COUNT=11" is elke tweede dinsdag, elf keer. Per week of per maand; ten hoogste 60 vergaderingen, binnen twee jaar.';
const BEGINTIJD =
  'Hoe laat ze beginnen, het hele jaar door dezelfde tijd in Europe/Amsterdam: "09:30". Komt die tijd op een dag twee keer (einde zomertijd), dan is het de eerste; slaat de klok haar die dag over (begin zomertijd), dan begint die vergadering een uur later.';
const DUUR = 'Hoe lang ze duren, in minuten: 1 tot en met 1440.';
const tijd = { message: '$property is een tijd als 09:30' };
const periodes = { message: '$property bevat meer dan 20 periodes' };
const TIJD = /^([01]\d|2[0-3]):[0-5]\d$/;

@InputType({ description: 'Een tijd waarin niet wordt vergaderd, zoals het zomerreces.' })
export class PeriodeInput {
  @Field(() => Datum, { description: 'De eerste dag.' })
  van: string;

  @Field(() => Datum, { description: 'De laatste dag.' })
  totEnMet: string;
}

@InputType({ description: 'Vergaderingen om samen te plannen.' })
export class ReeksPlannenInput {
  @Field(() => String, { description: 'De code van de driehoek.' })
  driehoekCode: string;

  @Field(() => String, { description: REGEL })
  @Title()
  regel: string;

  @Field(() => Datum, { description: 'De dag vanaf welke de regel telt.' })
  eersteDag: string;

  @Field(() => String, { description: BEGINTIJD })
  @Matches(TIJD, tijd)
  begintijd: string;

  @Field(() => Int, { nullable: true, description: DUUR })
  @Duration()
  duurMinuten?: number | null;

  @Field(() => String, { nullable: true, description: 'Waar ze zijn; ten hoogste 300 tekens.' })
  @Title()
  locatie?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Of de algemeen erkende feestdagen worden overgeslagen, en Goede Vrijdag (Algemene termijnenwet art. 3).',
  })
  zonderFeestdagen: boolean;

  @Field(() => [PeriodeInput], { defaultValue: [], description: 'Wanneer niet wordt vergaderd; ten hoogste 20 periodes.' })
  @ArrayMaxSize(20, periodes)
  zonderPeriodes: PeriodeInput[];
}

@InputType({ description: 'Een wijziging van een reeks; wat ontbreekt, blijft.' })
export class ReeksWijzigenInput {
  @Field(() => ID, { description: 'Het id van de reeks.' })
  @Id()
  id: string;

  @Field(() => Int, { description: VERSIE_TEXT })
  versie: number;

  @Field(() => String, { nullable: true, description: `${REGEL} Telt vanaf dezelfde eerste dag.` })
  @Title()
  regel?: string | null;

  @Field(() => String, { nullable: true, description: BEGINTIJD })
  @IfGiven(Matches(TIJD, tijd))
  begintijd?: string | null;

  @Field(() => Int, { nullable: true, description: `${DUUR} Null wist het einde.` })
  @Duration()
  duurMinuten?: number | null;

  @Field(() => String, { nullable: true, description: 'Waar ze zijn, ten hoogste 300 tekens; null wist het.' })
  @Title()
  locatie?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of de algemeen erkende feestdagen worden overgeslagen, en Goede Vrijdag (Algemene termijnenwet art. 3).',
  })
  zonderFeestdagen?: boolean | null;

  @Field(() => [PeriodeInput], {
    nullable: true,
    description: 'Wanneer niet wordt vergaderd, in plaats van de periodes die er waren; ten hoogste 20. Een lege lijst: geen.',
  })
  @IfGiven(ArrayMaxSize(20, periodes))
  zonderPeriodes?: PeriodeInput[] | null;
}
