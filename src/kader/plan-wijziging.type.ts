import { Field, ObjectType } from 'type-graphql';
import { FromColumn, FromSql, FromTable } from '../lezen/mapping';
import { Datum, Tijdstip } from '../platform/input/scalars';

@ObjectType({
  description:
    'Een versie van een thema: zoals het plan is vastgesteld, of zoals het per een dag is gewijzigd. Ze blijft bewaard.',
})
@FromTable('thema_stand')
export class ThemaVersie {
  @Field(() => Datum, { description: 'De eerste dag van deze versie (Europe/Amsterdam).' })
  @FromColumn()
  geldigVan: string;

  @Field(() => Datum, {
    description:
      'De laatste dag: die voor de volgende versie, of de laatste van het plan. Ligt die voor `geldigVan`, dan heeft deze versie nooit gegolden.',
  })
  @FromColumn()
  geldigTotEnMet: string;

  @Field(() => String, { description: 'De naam van het thema.' })
  @FromColumn()
  naam: string;

  @Field(() => [String], { description: 'De doelen van het thema, op volgorde.' })
  @FromSql(
    (s) => `coalesce((select json_agg(d.tekst order by x.volgnummer) from doel_stand x join doel d on d.id = x.doel_id
      where x.thema_id = ${s}.thema_id and x.versie_id is not distinct from ${s}.versie_id), '[]'::json)`,
  )
  doelen: string[];

  @Field(() => Boolean, {
    description: 'Of het thema in deze versie vast bespreekpunt is, in haar hele periode of een deel ervan.',
  })
  @FromColumn()
  vastBespreekpunt: boolean;

  @Field(() => String, { nullable: true, description: 'Waarom het thema zo is gewijzigd; leeg bij het thema zoals vastgesteld.' })
  @FromColumn()
  toelichting: string | null;

  @Field(() => String, { nullable: true, description: 'Wie de wijziging vastlegde; leeg bij het thema zoals vastgesteld.' })
  @FromColumn()
  door: string | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer dat was; leeg bij het thema zoals vastgesteld.' })
  @FromColumn()
  vastgelegdOp: Date | null;
}
