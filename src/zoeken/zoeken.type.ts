import { ArgsType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Driehoek } from '../driehoek/driehoek.type';
import { PageArgs } from '../lezen/connection.type';
import { FromColumn, FromRow, FromSql, ToOne } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import { Sought } from '../platform/input/text-rules';
import { Vergadering } from '../vergadering/basis/vergadering.type';

enum ZoekSoort {
  AGENDAPUNT = 'AGENDAPUNT',
  BESLUIT = 'BESLUIT',
  ACTIE = 'ACTIE',
  LOKALE_PRIORITEIT = 'LOKALE_PRIORITEIT',
  THEMA = 'THEMA',
  DOEL = 'DOEL',
  BELEIDSPLAN = 'BELEIDSPLAN',
  AGENDAVOORSTEL = 'AGENDAVOORSTEL',
}
registerEnumType(ZoekSoort, {
  name: 'ZoekSoort',
  description: 'Wat er is gevonden.',
  valuesConfig: {
    AGENDAPUNT: { description: 'Een agendapunt: in de titel, de toelichting of de toelichting bij de uitkomst.' },
    BESLUIT: {
      description: 'Een besluit: in de tekst, in een toelichting bij hoe het ermee gaat of in wat de teamchef antwoordde.',
    },
    ACTIE: { description: 'Een actie: in de omschrijving.' },
    LOKALE_PRIORITEIT: { description: 'Een lokale prioriteit: in de titel of de omschrijving.' },
    THEMA: { description: 'Een thema van een regionaal beleidsplan: in zijn naam, of in die van een van zijn versies.' },
    DOEL: { description: 'Een doel van een thema: in de tekst.' },
    BELEIDSPLAN: {
      description: 'Een regionaal beleidsplan: in de titel, de uitgangspunten, de ontwikkelingen of de selectiecriteria.',
    },
    AGENDAVOORSTEL: {
      description: 'Een voorstel voor een agenda: in de titel, de toelichting of waarom het terugging. Alleen voor leden.',
    },
  },
});

const TYPES: Record<ZoekSoort, string> = {
  AGENDAPUNT: 'Agendapunt',
  BESLUIT: 'Besluit',
  ACTIE: 'Actie',
  LOKALE_PRIORITEIT: 'LokalePrioriteit',
  THEMA: 'Thema',
  DOEL: 'Doel',
  BELEIDSPLAN: 'RegionaalBeleidsplan',
  AGENDAVOORSTEL: 'Agendavoorstel',
};

@ObjectType({ description: 'Iets dat met `zoeken` is gevonden, en waar in zijn tekst.' })
@FromRow()
export class Zoekresultaat {
  @Field(() => ZoekSoort, { description: 'Wat er is gevonden.' })
  @FromColumn()
  soort: ZoekSoort;

  @Field(() => ID, { description: 'Het id van wat er is gevonden.' })
  @FromColumn('id')
  objectId: string;

  @Field(() => Node, { description: 'Wat er is gevonden; vraag verder met `... on Agendapunt` en dergelijke.' })
  @ToOne((t, r) => `${t}.id = ${r}.id`, { kinds: { of: (r) => `${r}.soort`, types: TYPES } })
  object: unknown;

  @Field(() => [String], {
    description:
      'Ten hoogste drie stukken van de tekst, als platte tekst: geen HTML, en dus zelf te coderen voor wie er HTML van maakt. Elk gevonden woord staat tussen ⟦ en ⟧ (U+27E6 en U+27E7); die tekens staan er verder niet in.',
  })
  @FromSql(
    (r) => `(select zoek_passages(b.titel, b.tekst, ${r}.vraag) from zoekbron b where b.soort = ${r}.soort and b.id = ${r}.id)`,
  )
  passages: string[];

  @Field(() => Vergadering, {
    nullable: true,
    description:
      'De vergadering waar het bij hoort; leeg bij een prioriteit, bij een voorstel en bij wat uit een beleidsplan komt.',
  })
  @ToOne('vergadering_id')
  vergadering: unknown;

  @Field(() => Driehoek, {
    nullable: true,
    description: 'De driehoek waar het bij hoort; leeg bij wat uit een beleidsplan komt.',
  })
  @ToOne('driehoek_id')
  driehoek: unknown;
}

@ArgsType()
export class ZoekenArgs extends PageArgs {
  @Field(() => String, {
    description:
      'Waarnaar u zoekt, ten hoogste 300 tekens. Alle woorden moeten voorkomen, in welke vorm ook. Met "aanhalingstekens" precies die woorden na elkaar, met -woord zonder dat woord, met OF (in hoofdletters) het een of het ander.',
  })
  @Sought()
  tekst: string;
}
