import { Field, ID, InputType, Int } from 'type-graphql';
import { Id, OptionalIds } from '../../platform/input/input-rules';
import { OptionalText, Title } from '../../platform/input/text-rules';
import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { DUUR_TEXT, Duration, VERSIE_TEXT } from '../basis/input-rules';
import { AgendapuntSoort, Uitkomst } from './agendapunt.enum';
import { PuntMetOnderwerpenInput } from './agendapunt-velden.input';

@InputType({ description: 'Een agendapunt om toe te voegen.' })
export class AgendapuntToevoegenInput extends PuntMetOnderwerpenInput {
  @Field(() => ID, { description: 'Het id van de vergadering.' })
  @Id()
  vergaderingId: string;

  @Field(() => AgendapuntSoort, {
    nullable: true,
    defaultValue: AgendapuntSoort.BESPREEKPUNT,
    description: 'Wat voor punt; een vast bespreekpunt zet de dienst zelf op de agenda.',
  })
  soort?: AgendapuntSoort | null;

  @Field(() => Int, {
    nullable: true,
    description: 'De plaats op de agenda, vanaf 1; zonder plaats komt het voor de rondvraag of sluiting.',
  })
  opVolgnummer?: number | null;

  @Field(() => [ID], {
    nullable: true,
    defaultValue: [],
    description: 'Punten van deze driehoek, van welke vergadering ook, waarop dit voortbouwt.',
  })
  @OptionalIds()
  verwijstNaarIds?: string[] | null;
}

@InputType({ description: 'Een wijziging van een agendapunt; wat ontbreekt, blijft.' })
export class AgendapuntWijzigenInput {
  @Field(() => ID, { description: 'Het id van het agendapunt.' })
  @Id()
  id: string;

  @Field(() => Int, { description: VERSIE_TEXT })
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
  @OptionalIds()
  themaIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'De lokale prioriteiten van deze driehoek waarover het gaat, in plaats van die er waren.',
  })
  @OptionalIds()
  prioriteitIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'De punten van deze driehoek waarop dit voortbouwt, in plaats van die er waren.',
  })
  @OptionalIds()
  verwijstNaarIds?: string[] | null;

  @Field(() => Vertrouwelijkheid, {
    nullable: true,
    description:
      'Wie het mag zien, met wat erbij is vastgelegd. Een punt dat het op een volgende agenda overnam, heeft een eigen vertrouwelijkheid.',
  })
  vertrouwelijkheid?: Vertrouwelijkheid | null;

  @Field(() => Int, { nullable: true, description: `${DUUR_TEXT} Null wist haar.` })
  @Duration()
  duurMinuten?: number | null;
}

@InputType({ description: 'Wat er met een agendapunt gebeurde.' })
export class UitkomstVastleggenInput {
  @Field(() => ID, { description: 'Het id van het agendapunt.' })
  @Id()
  agendapuntId: string;

  @Field(() => Int, { description: VERSIE_TEXT })
  versie: number;

  @Field(() => Uitkomst, { description: 'De uitkomst; een vast bespreekpunt is BESPROKEN of, met een reden, AANGEHOUDEN.' })
  uitkomst: Uitkomst;

  @Field(() => String, { nullable: true, description: 'De toelichting of reden, ten hoogste 20.000 tekens.' })
  @OptionalText()
  toelichting?: string | null;
}
