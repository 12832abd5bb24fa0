import { Field, Int, ObjectType } from 'type-graphql';
import { Lidmaatschap } from '../driehoek/driehoek.type';
import { FromColumn, FromSql, FromTable, ToMany, ToOne } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import { Datum, Tijdstip } from '../platform/scalars';
import { Agendapunt } from './agendapunt.type';
import { ActieStatus, BesluitSoort, Uitvoering } from './vergadering.enum';

@ObjectType({ implements: Node, description: 'Een actie die bij een agendapunt is afgesproken.' })
@FromTable('actie')
export class Actie extends Node {
  @Field(() => String, { description: 'Wat er moet gebeuren.' })
  @FromColumn()
  omschrijving: string;

  @Field(() => Lidmaatschap, { nullable: true, description: 'Wie het doet; leeg zolang dat niet is afgesproken.' })
  @ToOne('eigenaar_id')
  eigenaar: unknown;

  @Field(() => Datum, { nullable: true, description: 'De dag waarop het uiterlijk klaar is (Europe/Amsterdam).' })
  @FromColumn()
  uiterlijk: string | null;

  @Field(() => ActieStatus, { description: 'Hoe het ermee staat.' })
  @FromColumn()
  status: ActieStatus;

  @Field(() => Agendapunt, { description: 'Het agendapunt waarbij de actie is afgesproken.' })
  @ToOne('agendapunt_id')
  agendapunt: unknown;

  @Field(() => Int, { description: 'Telt elke wijziging; geef hem mee bij een wijziging.' })
  @FromColumn()
  versie: number;
}

@ObjectType({ implements: Node, description: 'Een besluit, genomen bij een agendapunt. De tekst wordt nooit herschreven.' })
@FromTable('besluit')
export class Besluit extends Node {
  // Whoever does not see every decision would learn from the numbers how many there are.
  @Field(() => String, {
    description: 'Het nummer, doorlopend per driehoek en jaar: "2026-001"; voor wie geen lid van de driehoek is alleen het jaar.',
  })
  @FromSql((b) => `case when ${b}.driehoek_id = any ((select lid_van())::uuid[]) then ${b}.nummer else ${b}.jaar::text end`)
  nummer: string;

  @Field(() => BesluitSoort, { description: 'Waarover het gaat.' })
  @FromColumn()
  soort: BesluitSoort;

  @Field(() => String, { description: 'De tekst van het besluit.' })
  @FromColumn()
  tekst: string;

  @Field(() => Agendapunt, { description: 'Het agendapunt waarbij het besluit is genomen.' })
  @ToOne('agendapunt_id')
  agendapunt: unknown;

  @Field(() => [Lidmaatschap], { description: 'Op wiens gezag het besluit rust.' })
  @ToMany((l, b) => `${l}.id in (select x.lidmaatschap_id from besluit_beslisser x where x.besluit_id = ${b}.id)`, {
    orderBy: (l) => `${l}.rol, ${l}.id`,
  })
  beslissers: unknown;

  @Field(() => Uitvoering, { description: 'Hoe het met de uitvoering staat.' })
  @FromColumn()
  uitvoering: Uitvoering;

  @Field(() => String, { nullable: true, description: 'Wat er over de uitvoering te zeggen is.' })
  @FromColumn()
  uitvoeringToelichting: string | null;

  @Field(() => Tijdstip, { description: 'Wanneer het besluit is vastgelegd.' })
  @FromColumn()
  vastgelegdOp: Date;
}
