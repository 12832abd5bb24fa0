import { IsIn, Matches } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Id, IfGiven } from '../platform/input/input-rules';
import { SEEN_VERSIE } from '../platform/input/optimistic-lock';
import { Datum } from '../platform/input/scalars';
import { Title } from '../platform/input/text-rules';
import { Rol } from '../toegang/rol';
import { Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';

const REGIO = 'De code van de regio; u moet haar beheren.';
const VAN = 'De eerste dag (Europe/Amsterdam); vandaag als ze ontbreekt.';
const TOT = 'De laatste dag; leeg zolang er geen einde bekend is.';
const ROLES = ['regio-beheer', 'regio-lezer'];
const SCOPES = ['agenda:lezen', 'prioriteiten:lezen', 'koppelingen:lezen'];
export const SCOPES_TEXT =
  'Waar het systeem om mag vragen: "agenda:lezen", "prioriteiten:lezen", "koppelingen:lezen" (die alleen samen met "prioriteiten:lezen"). Een token kan minder zeggen, nooit meer.';
const unknown = (values: string[]) => ({ message: `$property kent alleen ${values.join(', ')}` });
const Scopes = () => IsIn(SCOPES, { each: true, ...unknown(SCOPES) });
const Login = () =>
  Matches(/^[^\p{Cc}\s]{1,300}$/u, { message: '$property is een aanduiding van ten hoogste 300 tekens zonder spaties' });

@InputType({ description: 'Iemand die een rol krijgt in een driehoek of in de regio.' })
export class PersoonToevoegenInput {
  @Field(() => String, { description: REGIO })
  regioCode: string;

  @Field(() => String, { description: 'De naam die anderen zien, ten hoogste 300 tekens.' })
  @Title()
  naam: string;

  @Field(() => String, { description: 'Hoe de aanmelddienst deze persoon aanduidt: `sub` in het token.' })
  @Login()
  subject: string;

  @Field(() => String, {
    nullable: true,
    description: 'Welke aanmelddienst: `iss` in het token; zonder opgave die waarmee u zelf bent aangemeld.',
  })
  @IfGiven(Login())
  issuer?: string | null;
}

@InputType({ description: 'Een wijziging van een persoon.' })
export class PersoonWijzigenInput {
  @Field(() => ID, { description: 'Het id van de persoon.' })
  @Id()
  id: string;

  @Field(() => String, { description: 'De naam die anderen zien, ten hoogste 300 tekens.' })
  @Title()
  naam: string;

  @Field(() => Int, { nullable: true, description: SEEN_VERSIE })
  versie?: number | null;
}

@InputType({ description: 'Een lidmaatschap van een driehoek.' })
export class LidmaatschapToevoegenInput {
  @Field(() => ID, { description: 'Het id van de persoon.' })
  @Id()
  persoonId: string;

  @Field(() => String, { description: 'De code van de driehoek.' })
  driehoekCode: string;

  @Field(() => Rol, { description: 'De rol; een persoon heeft in een driehoek een rol tegelijk.' })
  rol: Rol;

  @Field(() => String, { nullable: true, description: 'Bij een burgemeester, en alleen daar: de CBS-code van de gemeente.' })
  gemeenteCode?: string | null;

  @Field(() => Datum, { nullable: true, description: VAN })
  geldigVan?: string | null;

  @Field(() => Datum, { nullable: true, description: TOT })
  geldigTotEnMet?: string | null;
}

@InputType({ description: 'Een rol in de regio.' })
export class RegiorolGevenInput {
  @Field(() => ID, { description: 'Het id van de persoon.' })
  @Id()
  persoonId: string;

  @Field(() => String, { description: REGIO })
  regioCode: string;

  @Field(() => String, {
    description: '"regio-beheer" (beheert plannen, personen en systemen) of "regio-lezer" (leest mee tot en met INTERN).',
  })
  @IsIn(ROLES, unknown(ROLES))
  rol: string;

  @Field(() => Datum, { nullable: true, description: VAN })
  geldigVan?: string | null;

  @Field(() => Datum, { nullable: true, description: TOT })
  geldigTotEnMet?: string | null;
}

@InputType({ description: 'Een systeem dat mag meelezen.' })
export class IntegratieToevoegenInput {
  @Field(() => String, { description: REGIO })
  regioCode: string;

  @Field(() => String, { description: 'De naam van het systeem, ten hoogste 300 tekens.' })
  @Title()
  naam: string;

  @Field(() => String, { description: 'Het client-id bij de aanmelddienst: `sub` in het token.' })
  @Login()
  clientId: string;

  @Field(() => [String], { description: `${SCOPES_TEXT} Ten minste een.` })
  @Scopes()
  scopes: string[];
}

@InputType({ description: 'Een wijziging van een systeem; wat ontbreekt, blijft.' })
export class IntegratieWijzigenInput {
  @Field(() => ID, { description: 'Het id van het systeem.' })
  @Id()
  id: string;

  @Field(() => String, { nullable: true, description: 'De naam van het systeem, ten hoogste 300 tekens.' })
  @Title()
  naam?: string | null;

  @Field(() => [String], { nullable: true, description: SCOPES_TEXT })
  @IfGiven(Scopes())
  scopes?: string[] | null;

  @Field(() => Int, { nullable: true, description: SEEN_VERSIE })
  versie?: number | null;
}

@InputType({ description: 'Toegang van een systeem tot een driehoek.' })
export class IntegratieToegangGevenInput {
  @Field(() => ID, { description: 'Het id van het systeem.' })
  @Id()
  integratieId: string;

  @Field(() => String, { description: 'De code van de driehoek.' })
  driehoekCode: string;

  @Field(() => Vertrouwelijkheid, { description: 'De hoogste vertrouwelijkheid die het systeem mag zien.' })
  niveau: Vertrouwelijkheid;

  @Field(() => Datum, { nullable: true, description: VAN })
  geldigVan?: string | null;

  @Field(() => Datum, { nullable: true, description: TOT })
  geldigTotEnMet?: string | null;
}
