import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Gemeente, Regio } from '../kader/kader.type';
import { FromColumn, FromSql, FromTable, ToMany, ToOne } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import { Datum } from '../platform/input/scalars';
import { Rol } from '../toegang/rol';

export enum DriehoekVorm {
  BASISTEAM = 'BASISTEAM',
  GEMEENTE = 'GEMEENTE',
}
registerEnumType(DriehoekVorm, {
  name: 'DriehoekVorm',
  description: 'Waarover een driehoek gaat (Politiewet 2012 art. 13).',
  valuesConfig: {
    BASISTEAM: { description: 'Het gebied van een of meer basisteams.' },
    GEMEENTE: { description: 'Een gemeente, omdat haar burgemeester daarom vroeg (art. 13 lid 3).' },
  },
});

@ObjectType({
  implements: Node,
  description: 'Een (robuust) basisteam van de politie; het ligt in een district (Politiewet 2012 art. 25 lid 4).',
})
@FromTable('basisteam')
export class Basisteam extends Node {
  @Field(() => String, { description: 'De code van het basisteam.' })
  @FromColumn()
  code: string;

  @Field(() => String, { description: 'De naam van het basisteam.' })
  @FromColumn()
  naam: string;

  @Field(() => String, { description: 'Het district waarin het basisteam ligt.' })
  @FromColumn()
  district: string;
}

@ObjectType({ implements: Node, description: 'Iemand die lid is van een of meer driehoeken of een rol heeft in de regio.' })
@FromTable('persoon')
export class Persoon extends Node {
  @Field(() => String, { description: 'De naam; in voorbeeldgegevens de functie.' })
  @FromColumn()
  naam: string;

  @Field(() => Int, { description: 'Telt elke wijziging van de persoon zelf; geef hem mee bij een wijziging.' })
  @FromColumn()
  versie: number;
}

@ObjectType({ implements: Node, description: 'Wie in welke rol lid is van een driehoek, en van wanneer tot wanneer.' })
@FromTable('lidmaatschap')
export class Lidmaatschap extends Node {
  @Field(() => Persoon, { description: 'Wie lid is.' })
  @ToOne('persoon_id')
  persoon: unknown;

  @Field(() => Rol, { description: 'De rol; een persoon heeft in een driehoek een rol tegelijk.' })
  @FromColumn()
  rol: Rol;

  @Field(() => Gemeente, { nullable: true, description: 'Van een burgemeester: de gemeente.' })
  @ToOne('gemeente_id')
  gemeente: unknown;

  @Field(() => Datum, { description: 'De eerste dag van het lidmaatschap (Europe/Amsterdam).' })
  @FromColumn()
  geldigVan: string;

  @Field(() => Datum, { nullable: true, description: 'De laatste dag; leeg zolang er geen einde bekend is.' })
  @FromColumn()
  geldigTotEnMet: string | null;

  @Field(() => Driehoek, { description: 'De driehoek waarvan de persoon lid is.' })
  @ToOne('driehoek_id')
  driehoek: unknown;
}

/** Returns a condition for the rows that a link table with validity joins to a driehoek today. */
const linkedToday = (table: string, key: string) => (target: string, d: string) =>
  `${target}.id in (select l.${key} from ${table} l where l.driehoek_id = ${d}.id and l.geldig @> vandaag())`;

@ObjectType({
  implements: Node,
  description:
    'Een lokale driehoek: het overleg van burgemeester(s), officier van justitie en teamchef over lokale veiligheid (Politiewet 2012 art. 13).',
})
@FromTable('driehoek')
export class Driehoek extends Node {
  @Field(() => String, { description: 'De code, bijvoorbeeld "zuidwest-drenthe".' })
  @FromColumn()
  code: string;

  @Field(() => String, { description: 'De naam van de driehoek.' })
  @FromColumn()
  naam: string;

  @Field(() => Regio, { description: 'De regio waarin de driehoek ligt.' })
  @ToOne('regio_id')
  regio: unknown;

  @Field(() => String, { description: 'Het district van de politie.' })
  @FromColumn()
  district: string;

  @Field(() => DriehoekVorm, { description: 'Waarover de driehoek gaat: het gebied van een basisteam, of een gemeente.' })
  @FromColumn()
  vorm: DriehoekVorm;

  @Field(() => String, {
    description: 'In hoeverre openbare bronnen deze indeling bevestigen: "bevestigd", "deels" of "aanname".',
  })
  @FromColumn()
  herkomst: string;

  @Field(() => String, { nullable: true, description: 'Wat er over de herkomst van de indeling te zeggen is.' })
  @FromColumn()
  opmerking: string | null;

  @Field(() => Boolean, { description: 'Of dit voorbeeldgegevens zijn, geen officiële indeling.' })
  @FromColumn()
  voorbeeld: boolean;

  @Field(() => [Basisteam], { description: 'De basisteams die er vandaag bij horen, op naam.' })
  @ToMany(linkedToday('driehoek_basisteam', 'basisteam_id'), { orderBy: (b) => `${b}.naam` })
  basisteams: unknown;

  @Field(() => [Gemeente], { description: 'De gemeenten die er vandaag bij horen, op naam.' })
  @ToMany(linkedToday('driehoek_gemeente', 'gemeente_id'), { orderBy: (g) => `${g}.naam` })
  gemeenten: unknown;
}

@ObjectType({ description: 'Wie vraagt, en wat die mag zien.' })
@FromTable('mij()')
export class Toegang {
  @Field(() => String, { description: 'De naam van wie vraagt: een persoon of een integratie.' })
  @FromColumn()
  naam: string;

  @Field(() => [Lidmaatschap], { description: 'De lidmaatschappen van vandaag: van deze driehoeken is alles te zien.' })
  @ToMany((l, t) => `${l}.persoon_id = ${t}.persoon_id and ${l}.geldig @> vandaag()`, { orderBy: (l) => `${l}.id` })
  lidmaatschappen: unknown;

  @Field(() => [String], { description: 'De rollen in de regio: "regio-beheer", "regio-lezer".' })
  @FromSql(
    (t) =>
      `coalesce((select json_agg(distinct r.rol) from regiorol r where r.persoon_id = ${t}.persoon_id and r.geldig @> vandaag()), '[]'::json)`,
  )
  regiorollen: string[];
}
