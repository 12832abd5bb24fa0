import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Driehoek, Lidmaatschap } from '../driehoek/driehoek.type';
import { Gemeente } from '../kader/kader.type';
import { LokaalPlan } from '../kader/lokaal-plan.type';
import { FromColumn, FromRow, FromSql, FromTable, ToMany, ToOne } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import { Datum, Tijdstip } from '../platform/input/scalars';
import { Rol } from '../toegang/rol';
import { isAsked } from './prioriteit.sql';

export enum PrioriteitStatus {
  VOORGESTELD = 'VOORGESTELD',
  VASTGESTELD = 'VASTGESTELD',
  BEEINDIGD = 'BEEINDIGD',
}
registerEnumType(PrioriteitStatus, {
  name: 'PrioriteitStatus',
  description: 'Waar een lokale prioriteit is: voorgesteld, vastgesteld, beëindigd.',
  valuesConfig: {
    VOORGESTELD: { description: 'Voorgesteld; de instemmingen zijn nog niet compleet.' },
    VASTGESTELD: { description: 'Ieder die de regel van de regio vraagt, stemde met deze tekst in; die verandert niet meer.' },
    BEEINDIGD: { description: 'Beëindigd of ingetrokken; `geldigTotEnMet` zegt tot wanneer zij nog geldt.' },
  },
});

export enum Veiligheidsveld {
  VEILIGE_WOON_EN_LEEFOMGEVING = 'VEILIGE_WOON_EN_LEEFOMGEVING',
  BEDRIJVIGHEID_EN_VEILIGHEID = 'BEDRIJVIGHEID_EN_VEILIGHEID',
  JEUGD_EN_VEILIGHEID = 'JEUGD_EN_VEILIGHEID',
  FYSIEKE_VEILIGHEID = 'FYSIEKE_VEILIGHEID',
  INTEGRITEIT_EN_VEILIGHEID = 'INTEGRITEIT_EN_VEILIGHEID',
}
registerEnumType(Veiligheidsveld, {
  name: 'Veiligheidsveld',
  description: 'De vijf velden van lokale veiligheid (VNG Kernbeleid Veiligheid).',
  valuesConfig: {
    VEILIGE_WOON_EN_LEEFOMGEVING: { description: 'Veilige woon- en leefomgeving.' },
    BEDRIJVIGHEID_EN_VEILIGHEID: { description: 'Bedrijvigheid en veiligheid.' },
    JEUGD_EN_VEILIGHEID: { description: 'Jeugd en veiligheid.' },
    FYSIEKE_VEILIGHEID: { description: 'Fysieke veiligheid.' },
    INTEGRITEIT_EN_VEILIGHEID: { description: 'Integriteit en veiligheid.' },
  },
});

@ObjectType({ description: 'De instemming van een lid met de tekst van een prioriteit zoals die nu is.' })
@FromTable('instemming')
export class Instemming {
  @Field(() => Lidmaatschap, { description: 'Wie instemde.' })
  @ToOne('lidmaatschap_id')
  lid: unknown;

  @Field(() => Tijdstip, { description: 'Wanneer.' })
  @FromColumn()
  op: Date;
}

@ObjectType({ description: 'Wie volgens de regel van de regio nog moet instemmen met een voorstel zoals dat nu is.' })
@FromRow()
export class OntbrekendeInstemming {
  @Field(() => Rol, { description: 'In welke rol.' })
  @FromColumn()
  rol: Rol;

  @Field(() => Gemeente, { nullable: true, description: 'Bij een burgemeester: van welke gemeente.' })
  @ToOne('gemeente_id')
  gemeente: unknown;

  @Field(() => [Lidmaatschap], {
    description: 'Wie dat vandaag is (Europe/Amsterdam); is de lijst leeg, dan heeft vandaag niemand deze rol.',
  })
  @ToMany((l, o) => `${l}.driehoek_id = ${o}.driehoek_id and ${isAsked(l, o)}`, { orderBy: (l) => `${l}.id` })
  leden: unknown;
}

@ObjectType({
  implements: Node,
  description:
    'Een lokale veiligheidsprioriteit, vastgesteld in het driehoeksoverleg. Een regionaal beleidsplan verandert er niets aan.',
})
@FromTable('lokale_prioriteit')
export class LokalePrioriteit extends Node {
  @Field(() => Driehoek, { description: 'De driehoek die de prioriteit stelt.' })
  @ToOne('driehoek_id')
  driehoek: unknown;

  @Field(() => String, { description: 'De titel.' })
  @FromColumn()
  titel: string;

  @Field(() => String, { nullable: true, description: 'De omschrijving.' })
  @FromColumn()
  omschrijving: string | null;

  @Field(() => [Gemeente], {
    description:
      'De gemeenten die het aangaat, op naam. Zonder opgave alle van de driehoek: van een voorstel die van vandaag, van een vastgestelde of beëindigde prioriteit die van de dag waarop zij geen voorstel meer was.',
  })
  @ToMany((g, p) => `${g}.id in (select gemeenten_van_prioriteit(${p}.id))`, { orderBy: (g) => `${g}.naam` })
  gemeenten: unknown;

  @Field(() => Veiligheidsveld, { nullable: true, description: 'Het veld van lokale veiligheid; leeg als het niet is genoemd.' })
  @FromColumn()
  veiligheidsveld: Veiligheidsveld | null;

  @Field(() => LokaalPlan, {
    nullable: true,
    description: 'Het lokale plan waaruit de prioriteit komt; leeg als het niet is genoemd.',
  })
  @ToOne('lokaal_plan_id')
  lokaalPlan: unknown;

  @Field(() => LokalePrioriteit, { nullable: true, description: 'De prioriteit van deze driehoek waarvan dit een deel is.' })
  @ToOne('bovenliggend_id')
  bovenliggend: unknown;

  @Field(() => [LokalePrioriteit], { description: 'De prioriteiten die er een deel van zijn, in volgorde van voorstellen.' })
  @ToMany((o, p) => `${o}.bovenliggend_id = ${p}.id`, { orderBy: (o) => `${o}.id` })
  onderliggende: unknown;

  @Field(() => Datum, { description: 'De eerste dag (Europe/Amsterdam).' })
  @FromColumn()
  geldigVan: string;

  @Field(() => Datum, { nullable: true, description: 'De laatste dag; leeg zolang er geen einde bekend is.' })
  @FromColumn()
  geldigTotEnMet: string | null;

  @Field(() => PrioriteitStatus, { description: 'Waar de prioriteit is.' })
  @FromColumn()
  status: PrioriteitStatus;

  @Field(() => [Instemming], {
    description:
      'De instemmingen met de prioriteit zoals die nu is, oudste eerst; wie tekst, periode of herkomst wijzigt, begint ze opnieuw.',
  })
  @ToMany((i, p) => `${i}.prioriteit_id = ${p}.id and ${i}.tekstversie = ${p}.tekstversie`, {
    orderBy: (i) => `${i}.op, ${i}.id`,
  })
  instemmingen: unknown;

  @Field(() => [OntbrekendeInstemming], {
    description:
      'Wie nog moet instemmen voordat de prioriteit is vastgesteld, per rol en gemeente; leeg als zij geen voorstel (meer) is. Wat op u wacht: `PrioriteitFilter.wachtOpMij`.',
  })
  @ToMany((_o, p) => `${p}.status = 'VOORGESTELD'`, {
    from: (p) => `ontbrekende_instemmingen(${p}.id)`,
    orderBy: (o) => `${o}.rol, (select g.naam from gemeente g where g.id = ${o}.gemeente_id)`,
  })
  ontbrekendeInstemmingen: unknown;

  @Field(() => Boolean, {
    description: 'Of vandaag is vastgelegd dat de prioriteit is beoordeeld en met opzet geen regionaal thema heeft.',
  })
  @FromSql((p) => `exists (select from prioriteit_zelfstandig z where z.prioriteit_id = ${p}.id and z.geldig @> vandaag())`)
  zelfstandig: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Waarom de prioriteit op zichzelf staat; leeg als dat niet is vastgelegd.',
  })
  @FromSql(
    (p) => `(select z.toelichting from prioriteit_zelfstandig z where z.prioriteit_id = ${p}.id and z.geldig @> vandaag())`,
  )
  zelfstandigToelichting: string | null;

  @Field(() => Int, { description: 'Telt elke wijziging; geef hem mee bij een wijziging.' })
  @FromColumn()
  versie: number;
}
