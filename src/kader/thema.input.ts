import { Matches, MaxLength } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { Datum } from '../platform/input/scalars';
import { OptionalText, Text, Texts, Title } from '../platform/input/text-rules';

export const PLAN_ID_TEXT = 'De code van het plan.';
export const THEMA_ID_TEXT = 'De code van het thema in dat plan.';
export const KADER_VERSIE_TEXT =
  'De versie van het plan die u zag; is er een nieuwere, dan volgt CONFLICT en verandert er niets.';
const DOELEN = 'De doelen, op volgorde: ten hoogste 100, elk ten hoogste 20.000 tekens, en geen twee dezelfde.';
const MOST_GOALS = 100;

@InputType({ description: 'Een thema om aan een conceptplan toe te voegen.' })
export class ThemaToevoegenInput {
  @Field(() => String, { description: PLAN_ID_TEXT })
  planCode: string;

  @Field(() => Int, { description: KADER_VERSIE_TEXT })
  versie: number;

  @Field(() => String, {
    description:
      'De code van het thema, uniek binnen het plan: letters en cijfers met streepjes ertussen. Houdt dit plan een thema van het vorige, geef het dan dezelfde code.',
  })
  @MaxLength(100, { message: '$property is langer dan 100 tekens' })
  @Matches(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, { message: '$property bestaat uit letters en cijfers met streepjes ertussen' })
  code: string;

  @Field(() => String, { description: 'De naam, ten hoogste 300 tekens.' })
  @Title()
  naam: string;

  @Field(() => [String], { nullable: true, defaultValue: [], description: DOELEN })
  @Texts(MOST_GOALS)
  doelen?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'De zin uit het plan die het thema in zijn hele periode tot vast bespreekpunt maakt; zonder die zin is het dat niet.',
  })
  @OptionalText()
  vastBespreekpuntBron?: string | null;
}

@InputType({ description: 'Een wijziging van een thema van een conceptplan; wat ontbreekt, blijft.' })
export class ThemaWijzigenInput {
  @Field(() => String, { description: PLAN_ID_TEXT })
  planCode: string;

  @Field(() => Int, { description: KADER_VERSIE_TEXT })
  versie: number;

  @Field(() => String, { description: THEMA_ID_TEXT })
  themaCode: string;

  @Field(() => String, { nullable: true, description: 'De nieuwe naam, ten hoogste 300 tekens.' })
  @Title()
  naam?: string | null;

  @Field(() => [String], { nullable: true, description: `${DOELEN} Ze komen in de plaats van alle doelen die er waren.` })
  @Texts(MOST_GOALS)
  doelen?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'De nieuwe plaats in het plan, vanaf 1; wat ertussen staat, schuift op.' })
  opVolgnummer?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'De zin uit het plan die het thema tot vast bespreekpunt maakt; null: het is geen vast bespreekpunt meer.',
  })
  @OptionalText()
  vastBespreekpuntBron?: string | null;
}

@InputType({ description: 'Een wijziging van een thema van een vastgesteld plan, vanaf een dag; wat ontbreekt, blijft.' })
export class PlanWijzigenInput {
  @Field(() => String, { description: PLAN_ID_TEXT })
  planCode: string;

  @Field(() => Int, { description: KADER_VERSIE_TEXT })
  versie: number;

  @Field(() => String, { description: THEMA_ID_TEXT })
  themaCode: string;

  @Field(() => Datum, {
    description:
      'De eerste dag van de nieuwe versie (Europe/Amsterdam): vandaag of later, binnen het plan, en na elke eerdere wijziging van dit thema.',
  })
  perDatum: string;

  @Field(() => String, { nullable: true, description: 'De nieuwe naam, ten hoogste 300 tekens.' })
  @Title()
  naam?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `${DOELEN} Ze komen in de plaats van alle doelen van de vorige versie; een doel met dezelfde tekst houdt zijn id.`,
  })
  @Texts(MOST_GOALS)
  doelen?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of het thema vanaf die dag tot het einde van het plan een vast bespreekpunt is (true) of niet (false); zonder opgave blijft het zoals het was.',
  })
  vastBespreekpunt?: boolean | null;

  @Field(() => String, { description: 'Waarom en hoe tot de wijziging is besloten, ten hoogste 20.000 tekens.' })
  @Text()
  toelichting: string;
}
