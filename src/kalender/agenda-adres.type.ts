import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Driehoek } from '../driehoek/driehoek.type';
import { FromColumn, FromSql, FromTable, ToOne } from '../lezen/mapping';
import { Tijdstip } from '../platform/input/scalars';
import { Title } from '../platform/input/text-rules';

/**
 * Transaction-local setting that holds a new address and its id, for the answer of the same
 * transaction.
 */
export const NEW_ADDRESS = 'driehoek.nieuw_agenda_adres';
const part = (n: number) => `split_part(current_setting('${NEW_ADDRESS}', true), ' ', ${n})`;

@ObjectType({
  description:
    'Een geheim adres waarop een agendaprogramma leest wanneer uw driehoeken vergaderen: alleen tijden en de naam van de driehoek, nooit wat er op de agenda staat.',
})
@FromTable('agenda_adres')
export class AgendaAdres {
  @Field(() => ID, { description: 'Het id; geen geheim.' })
  @FromColumn()
  id: string;

  @Field(() => Driehoek, {
    nullable: true,
    description:
      'De driehoek waarvan het de vergaderingen geeft; leeg als het die van al uw driehoeken geeft, of als u deze niet meer ziet.',
  })
  @ToOne('driehoek_id')
  driehoek: unknown;

  @Field(() => String, { nullable: true, description: 'Waarvoor u het maakte.' })
  @FromColumn()
  omschrijving: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Het adres: zet er het adres van de dienst voor ("https://driehoek.voorbeeld.nl"). Alleen in het antwoord op `agendaAdresMaken`; daarna leeg, want de dienst bewaart het niet. Wie het heeft, kan meelezen.',
  })
  @FromSql((a) => `case when ${part(1)} = ${a}.id::text then ${part(2)} end`)
  adres: string | null;

  @Field(() => Tijdstip, { description: 'Wanneer het is gemaakt.' })
  @FromColumn()
  gemaaktOp: Date;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer het is ingetrokken; leeg zolang het geldt.' })
  @FromColumn()
  ingetrokkenOp: Date | null;
}

@InputType({ description: 'Een nieuw agenda-adres.' })
export class AgendaAdresMakenInput {
  @Field(() => String, {
    nullable: true,
    description: 'De code van een driehoek waarvan u lid bent; zonder code al uw driehoeken.',
  })
  driehoekCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Waarvoor het is, zoals "telefoon"; ten hoogste 300 tekens.' })
  @Title()
  omschrijving?: string | null;
}
