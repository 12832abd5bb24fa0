import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Id, IfGiven, OptionalId } from '../platform/input/input-rules';
import { Datum } from '../platform/input/scalars';
import { OptionalText, Title } from '../platform/input/text-rules';
import { PrioriteitStatus, Veiligheidsveld } from './prioriteit.type';

const tooMany = { message: '$property bevat meer dan 100 codes' };

@InputType({ description: 'Welke lokale prioriteiten: wat is opgegeven, geldt samen.' })
export class PrioriteitFilter {
  @Field(() => ID, { nullable: true, description: 'Van deze driehoek.' })
  driehoek?: string;

  @Field(() => String, { nullable: true, description: 'Van de driehoek met deze code.' })
  driehoekCode?: string;

  @Field(() => [PrioriteitStatus], { nullable: true, description: 'Met een van deze statussen.' })
  status?: PrioriteitStatus[];

  @Field(() => [Veiligheidsveld], { nullable: true, description: 'In een van deze velden.' })
  veiligheidsveld?: Veiligheidsveld[];

  @Field(() => String, {
    nullable: true,
    description: 'Die op `opDatum` (vandaag als die ontbreekt) is gekoppeld aan een thema met deze code.',
  })
  themaCode?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Die op `opDatum` (vandaag als die ontbreekt) wel (true) of niet (false) aan een regionaal thema is gekoppeld.',
  })
  gekoppeld?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Die op `opDatum` (vandaag als die ontbreekt) wel (true) of niet (false) is beoordeeld: gekoppeld of zelfstandig verklaard. Met `opDatum` en false zijn het de prioriteiten die `SamenhangRij.nietBeoordeeld` telt.',
  })
  beoordeeld?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Voorstellen waarmee u zelf nog moet instemmen (true), of wat niet op u wacht (false). Stemt een ander met dezelfde rol in, dan hoeft u het niet meer te doen.',
  })
  wachtOpMij?: boolean;

  @Field(() => Datum, { nullable: true, description: 'Die op deze dag gelden (Europe/Amsterdam).' })
  opDatum?: string;
}

@InputType({ description: 'Een lokale prioriteit om voor te stellen.' })
export class PrioriteitVoorstellenInput {
  @Field(() => String, { description: 'De code van de driehoek.' })
  driehoekCode: string;

  @Field(() => String, { description: 'De titel, ten hoogste 300 tekens.' })
  @Title()
  titel: string;

  @Field(() => String, { nullable: true, description: 'De omschrijving, ten hoogste 20.000 tekens.' })
  @OptionalText()
  omschrijving?: string | null;

  @Field(() => Veiligheidsveld, { nullable: true, description: 'Het veld van lokale veiligheid (VNG Kernbeleid).' })
  veiligheidsveld?: Veiligheidsveld | null;

  @Field(() => String, {
    nullable: true,
    description: 'De code van het lokale plan waaruit de prioriteit komt (`lokalePlannen`).',
  })
  lokaalPlanCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'De prioriteit van deze driehoek waarvan dit een deel is.' })
  @OptionalId()
  bovenliggendId?: string | null;

  @Field(() => [String], {
    nullable: true,
    defaultValue: [],
    description: 'De CBS-codes van de gemeenten die het aangaat; zonder opgave alle van de driehoek.',
  })
  @IfGiven(ArrayMaxSize(100, tooMany))
  gemeenteCodes?: string[] | null;

  @Field(() => Datum, { description: 'De eerste dag.' })
  geldigVan: string;

  @Field(() => Datum, { nullable: true, description: 'De laatste dag; zonder einde zolang die niet bekend is.' })
  geldigTotEnMet?: string | null;
}

@InputType({
  description:
    'Een wijziging van een voorgestelde prioriteit; wat ontbreekt, blijft. Instemmingen vervallen als de tekst, de periode of de herkomst (veiligheidsveld, lokaal plan, bovenliggende prioriteit) verandert.',
})
export class PrioriteitWijzigenInput {
  @Field(() => ID, { description: 'Het id van de prioriteit.' })
  @Id()
  id: string;

  @Field(() => Int, {
    description: 'De versie die u zag; is er intussen een nieuwere, dan volgt CONFLICT en verandert er niets.',
  })
  versie: number;

  @Field(() => String, { nullable: true, description: 'De nieuwe titel, ten hoogste 300 tekens.' })
  @Title()
  titel?: string | null;

  @Field(() => String, { nullable: true, description: 'De nieuwe omschrijving, ten hoogste 20.000 tekens; null wist haar.' })
  @OptionalText()
  omschrijving?: string | null;

  @Field(() => Veiligheidsveld, {
    nullable: true,
    description: 'Het veld van lokale veiligheid (VNG Kernbeleid); null wist het.',
  })
  veiligheidsveld?: Veiligheidsveld | null;

  @Field(() => String, {
    nullable: true,
    description: 'De code van het lokale plan waaruit de prioriteit komt (`lokalePlannen`); null wist het.',
  })
  lokaalPlanCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'De prioriteit van deze driehoek waarvan dit een deel is; null wist het.' })
  @OptionalId()
  bovenliggendId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'De CBS-codes van de gemeenten die het aangaat; een lege lijst: alle van de driehoek. Is er al ingestemd, dan kan dit alleen samen met een wijziging van tekst, periode of herkomst; anders volgt ONGELDIGE_TOESTAND.',
  })
  @IfGiven(ArrayMaxSize(100, tooMany))
  gemeenteCodes?: string[] | null;

  @Field(() => Datum, { nullable: true, description: 'De nieuwe eerste dag.' })
  geldigVan?: string | null;

  @Field(() => Datum, { nullable: true, description: 'De nieuwe laatste dag; null wist haar.' })
  geldigTotEnMet?: string | null;
}
