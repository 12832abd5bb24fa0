import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { FromColumn, FromTable } from '../../lezen/mapping';
import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { DUUR_TEXT } from '../basis/input-rules';
import { PuntInput } from './agendapunt-velden.input';

@ObjectType({
  description:
    'Een punt dat een driehoek zelf op elke agenda wil. Het wordt gekopieerd als een vergadering wordt gepland, na de vaste bespreekpunten van het beleidsplan.',
})
@FromTable('sjabloonpunt')
export class Sjabloonpunt {
  @Field(() => Int, { description: 'De plaats in het sjabloon, vanaf 1.' })
  @FromColumn()
  volgnummer: number;

  @Field(() => String, { description: 'De titel.' })
  @FromColumn()
  titel: string;

  @Field(() => String, { nullable: true, description: 'De toelichting.' })
  @FromColumn()
  toelichting: string | null;

  @Field(() => Int, { nullable: true, description: DUUR_TEXT })
  @FromColumn()
  duurMinuten: number | null;

  @Field(() => Vertrouwelijkheid, { description: 'Wie het punt op de agenda mag zien.' })
  @FromColumn()
  vertrouwelijkheid: Vertrouwelijkheid;
}

@InputType({ description: 'Een punt voor het agendasjabloon.' })
export class SjabloonpuntInput extends PuntInput {}
