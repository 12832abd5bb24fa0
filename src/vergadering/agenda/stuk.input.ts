import { Field, ID, InputType } from 'type-graphql';
import { Id } from '../../platform/input/input-rules';
import { HttpsAddress, Title } from '../../platform/input/text-rules';
import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';

@InputType({ description: 'Een stuk om bij een agendapunt te zetten.' })
export class StukToevoegenInput {
  @Field(() => ID, { description: 'Het id van het agendapunt.' })
  @Id()
  agendapuntId: string;

  @Field(() => String, { description: 'De titel, ten hoogste 300 tekens.' })
  @Title()
  titel: string;

  @Field(() => String, {
    description: 'Het adres in het zaaksysteem: begint met "https://", zonder gebruikersnaam, ten hoogste 2.000 tekens.',
  })
  @HttpsAddress()
  adres: string;

  @Field(() => Vertrouwelijkheid, {
    nullable: true,
    description:
      'Wie ervan mag weten: minstens zo vertrouwelijk als het punt, en zo vertrouwelijk als het punt als het ontbreekt.',
  })
  vertrouwelijkheid?: Vertrouwelijkheid | null;
}
