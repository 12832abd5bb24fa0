import { ArrayMaxSize, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Datum, Tijdstip } from '../platform/scalars';
import { OptionalText, Text, Title } from '../platform/text-rules';
import { ActieStatus, AgendapuntSoort, BesluitSoort, Uitkomst, VergaderingStatus, Vertrouwelijkheid } from './vergadering.enum';

const given = (_: unknown, value: unknown) => value !== undefined && value !== null;
const notAnId = { message: '$property is geen geldig id; gebruik een id dat een eerder antwoord gaf' };
const notIds = { each: true, message: '$property bevat iets dat geen geldig id is; gebruik ids die een eerder antwoord gaf' };
const VERSIE = 'De versie die u zag; is er intussen een nieuwere, dan volgt CONFLICT en verandert er niets.';
const DUUR = 'De tijd die ervoor staat, in minuten: 1 tot en met 1440.';
const duration = { message: '$property is een aantal minuten van 1 tot en met 1440' };
const tooMany = { message: '$property bevat meer dan 100 ids' };

@InputType({ description: 'Welke vergaderingen: wat is opgegeven, geldt samen.' })
export class VergaderingFilter {
  @Field(() => ID, { nullable: true, description: 'Van deze driehoek.' })
  driehoek?: string;

  @Field(() => String, { nullable: true, description: 'Van de driehoek met deze code.' })
  driehoekCode?: string;

  @Field(() => Datum, { nullable: true, description: 'Op of na deze dag (Europe/Amsterdam).' })
  van?: string;

  @Field(() => Datum, { nullable: true, description: 'Op of voor deze dag (Europe/Amsterdam).' })
  totEnMet?: string;

  @Field(() => [VergaderingStatus], { nullable: true, description: 'Met een van deze statussen.' })
  status?: VergaderingStatus[];

  @Field(() => ID, { nullable: true, description: 'Met een agendapunt over dit thema.' })
  thema?: string;

  @Field(() => Tijdstip, {
    nullable: true,
    description: 'Waarvan de vergadering of haar agenda op of na dit tijdstip is gewijzigd.',
  })
  gewijzigdSinds?: Date;
}

@InputType({ description: 'Een vergadering om te plannen; de agenda wordt klaargezet.' })
export class VergaderingPlannenInput {
  @Field(() => String, { description: 'De code van de driehoek.' })
  driehoekCode: string;

  @Field(() => Tijdstip, { description: 'Wanneer de vergadering begint.' })
  aanvang: Date;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer ze eindigt: na de aanvang.' })
  einde?: Date | null;

  @Field(() => String, { nullable: true, description: 'Waar ze is; ten hoogste 300 tekens.' })
  @Title()
  locatie?: string | null;
}

@InputType({ description: 'Een wijziging van een vergadering; wat ontbreekt, blijft.' })
export class VergaderingWijzigenInput {
  @Field(() => ID, { description: 'Het id van de vergadering.' })
  @IsUUID(undefined, notAnId)
  id: string;

  @Field(() => Int, { description: VERSIE })
  versie: number;

  @Field(() => Tijdstip, {
    nullable: true,
    description: 'De nieuwe aanvang; valt ze onder een ander plan, dan wisselen de vaste bespreekpunten mee.',
  })
  aanvang?: Date | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Het nieuwe einde; null wist het.' })
  einde?: Date | null;

  @Field(() => String, { nullable: true, description: 'De nieuwe plaats, ten hoogste 300 tekens; null wist haar.' })
  @Title()
  locatie?: string | null;
}

@InputType({ description: 'Een agendapunt om toe te voegen.' })
export class AgendapuntToevoegenInput {
  @Field(() => ID, { description: 'Het id van de vergadering.' })
  @IsUUID(undefined, notAnId)
  vergaderingId: string;

  @Field(() => String, { description: 'De titel, ten hoogste 300 tekens.' })
  @Title()
  titel: string;

  @Field(() => AgendapuntSoort, {
    nullable: true,
    defaultValue: AgendapuntSoort.BESPREEKPUNT,
    description: 'Wat voor punt; een vast bespreekpunt zet de dienst zelf op de agenda.',
  })
  soort?: AgendapuntSoort | null;

  @Field(() => String, { nullable: true, description: 'De toelichting, ten hoogste 20.000 tekens.' })
  @OptionalText()
  toelichting?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'De plaats op de agenda, vanaf 1; zonder plaats komt het voor de rondvraag of sluiting.',
  })
  opVolgnummer?: number | null;

  @Field(() => [ID], { nullable: true, defaultValue: [], description: 'De regionale thema’s waarover het gaat.' })
  @ValidateIf(given)
  @ArrayMaxSize(100, tooMany)
  @IsUUID(undefined, notIds)
  themaIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    defaultValue: [],
    description: 'De lokale prioriteiten van deze driehoek waarover het gaat.',
  })
  @ValidateIf(given)
  @ArrayMaxSize(100, tooMany)
  @IsUUID(undefined, notIds)
  prioriteitIds?: string[] | null;

  @Field(() => Vertrouwelijkheid, {
    nullable: true,
    defaultValue: Vertrouwelijkheid.VERTROUWELIJK,
    description: 'Wie het mag zien.',
  })
  vertrouwelijkheid?: Vertrouwelijkheid | null;

  @Field(() => Int, { nullable: true, description: DUUR })
  @ValidateIf(given)
  @Min(1, duration)
  @Max(1440, duration)
  duurMinuten?: number | null;
}

@InputType({ description: 'Een wijziging van een agendapunt; wat ontbreekt, blijft.' })
export class AgendapuntWijzigenInput {
  @Field(() => ID, { description: 'Het id van het agendapunt.' })
  @IsUUID(undefined, notAnId)
  id: string;

  @Field(() => Int, { description: VERSIE })
  versie: number;

  @Field(() => String, {
    nullable: true,
    description: 'De nieuwe titel, ten hoogste 300 tekens; niet van een vast bespreekpunt.',
  })
  @Title()
  titel?: string | null;

  @Field(() => String, { nullable: true, description: 'De nieuwe toelichting, ten hoogste 20.000 tekens; null wist haar.' })
  @OptionalText()
  toelichting?: string | null;

  @Field(() => [ID], { nullable: true, description: 'De thema’s waarover het gaat, in plaats van die er waren.' })
  @ValidateIf(given)
  @ArrayMaxSize(100, tooMany)
  @IsUUID(undefined, notIds)
  themaIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'De lokale prioriteiten van deze driehoek waarover het gaat, in plaats van die er waren.',
  })
  @ValidateIf(given)
  @ArrayMaxSize(100, tooMany)
  @IsUUID(undefined, notIds)
  prioriteitIds?: string[] | null;

  @Field(() => Vertrouwelijkheid, { nullable: true, description: 'Wie het mag zien.' })
  vertrouwelijkheid?: Vertrouwelijkheid | null;

  @Field(() => Int, { nullable: true, description: `${DUUR} Null wist haar.` })
  @ValidateIf(given)
  @Min(1, duration)
  @Max(1440, duration)
  duurMinuten?: number | null;
}

@InputType({ description: 'Wat er met een agendapunt gebeurde.' })
export class UitkomstVastleggenInput {
  @Field(() => ID, { description: 'Het id van het agendapunt.' })
  @IsUUID(undefined, notAnId)
  agendapuntId: string;

  @Field(() => Int, { description: VERSIE })
  versie: number;

  @Field(() => Uitkomst, { description: 'De uitkomst; een vast bespreekpunt is BESPROKEN of, met een reden, AANGEHOUDEN.' })
  uitkomst: Uitkomst;

  @Field(() => String, { nullable: true, description: 'De toelichting of reden, ten hoogste 20.000 tekens.' })
  @OptionalText()
  toelichting?: string | null;
}

@InputType({
  description: 'Een besluit om vast te leggen; het krijgt het volgende nummer van de driehoek in het jaar van de vergadering.',
})
export class BesluitVastleggenInput {
  @Field(() => ID, { description: 'Het id van het agendapunt.' })
  @IsUUID(undefined, notAnId)
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
  @ValidateIf(given)
  @ArrayMaxSize(100, tooMany)
  @IsUUID(undefined, notIds)
  beslisserIds?: string[] | null;
}

@InputType({ description: 'Een actie om vast te leggen.' })
export class ActieVastleggenInput {
  @Field(() => ID, { description: 'Het id van het agendapunt.' })
  @IsUUID(undefined, notAnId)
  agendapuntId: string;

  @Field(() => String, { description: 'Wat er moet gebeuren, ten hoogste 20.000 tekens.' })
  @Text()
  omschrijving: string;

  @Field(() => ID, { nullable: true, description: 'Het lidmaatschap van wie het doet.' })
  @ValidateIf(given)
  @IsUUID(undefined, notAnId)
  eigenaarId?: string | null;

  @Field(() => Datum, { nullable: true, description: 'De dag waarop het uiterlijk klaar is.' })
  uiterlijk?: string | null;
}

@InputType({ description: 'Een wijziging van een actie; wat ontbreekt, blijft.' })
export class ActieWijzigenInput {
  @Field(() => ID, { description: 'Het id van de actie.' })
  @IsUUID(undefined, notAnId)
  id: string;

  @Field(() => Int, { description: VERSIE })
  versie: number;

  @Field(() => String, { nullable: true, description: 'Wat er moet gebeuren, ten hoogste 20.000 tekens.' })
  @Text()
  omschrijving?: string | null;

  @Field(() => ID, { nullable: true, description: 'Het lidmaatschap van wie het doet; null wist het.' })
  @ValidateIf(given)
  @IsUUID(undefined, notAnId)
  eigenaarId?: string | null;

  @Field(() => Datum, { nullable: true, description: 'De dag waarop het uiterlijk klaar is; null wist haar.' })
  uiterlijk?: string | null;

  @Field(() => ActieStatus, { nullable: true, description: 'Hoe het ermee staat.' })
  status?: ActieStatus | null;
}
