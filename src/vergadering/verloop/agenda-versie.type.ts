import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Persoon } from '../../driehoek/driehoek.type';
import { FromColumn, FromRow, FromSql, FromTable, ToMany, ToOne } from '../../lezen/mapping';
import { Node } from '../../lezen/node.type';
import { Tijdstip } from '../../platform/input/scalars';
import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { AgendapuntSoort } from '../agenda/agendapunt.enum';
import { forIntern } from '../basis/for-intern.sql';
import { Vergadering } from '../basis/vergadering.type';

@ObjectType({ description: 'Een punt zoals het op een vastgestelde agenda stond.' })
@FromTable('agenda_versie_punt')
export class AgendaVersiePunt {
  @Field(() => ID, { description: 'Het id van het agendapunt, ook als het er niet meer op staat.' })
  @FromColumn()
  agendapuntId: string;

  @Field(() => Int, { description: 'De plaats op die agenda, vanaf 1, onder de punten die u mag zien.' })
  @FromSql(
    (p) => `(select count(*) from agenda_versie_punt b where b.versie_id = ${p}.versie_id and b.volgnummer <= ${p}.volgnummer)`,
  )
  volgnummer: number;

  @Field(() => AgendapuntSoort, { description: 'Wat voor punt het was.' })
  @FromColumn()
  soort: AgendapuntSoort;

  @Field(() => String, { description: 'De titel van toen.' })
  @FromColumn()
  titel: string;

  @Field(() => String, { nullable: true, description: 'De toelichting van toen.' })
  @FromColumn()
  toelichting: string | null;

  @Field(() => Int, { nullable: true, description: 'De tijd die ervoor stond, in minuten.' })
  @FromColumn()
  duurMinuten: number | null;

  @Field(() => Vertrouwelijkheid, {
    description: 'Wie het mag zien. Werd het punt later vertrouwelijker, dan ook wat ervan is bewaard; nooit minder.',
  })
  @FromColumn()
  vertrouwelijkheid: Vertrouwelijkheid;
}

@ObjectType({ implements: Node, description: 'Een agenda zoals zij werd vastgesteld; wordt nooit gewijzigd of gewist.' })
@FromTable('agenda_versie')
export class AgendaVersie extends Node {
  @Field(() => Vergadering, { description: 'De vergadering.' })
  @ToOne('vergadering_id')
  vergadering: unknown;

  @Field(() => Int, { description: 'De hoeveelste vaststelling, vanaf 1.' })
  @FromColumn()
  nummer: number;

  @Field(() => Tijdstip, { description: 'Wanneer zij werd vastgesteld.' })
  @FromColumn()
  vastgesteldOp: Date;

  @Field(() => Persoon, {
    nullable: true,
    description: 'Wie haar vaststelde; leeg als dat niet is bewaard of niet voor u te zien is.',
  })
  @ToOne('vastgesteld_door_id')
  vastgesteldDoor: unknown;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer zij weer open ging; leeg als dat niet is gebeurd.' })
  @FromColumn()
  heropendOp: Date | null;

  @Field(() => Persoon, {
    nullable: true,
    description: 'Wie haar weer opende; leeg als dat niet is gebeurd of niet voor u te zien is.',
  })
  @ToOne('heropend_door_id')
  heropendDoor: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'Waarom zij weer open ging; leeg voor wie alleen ziet wat OPENBAAR is.',
  })
  @FromSql(forIntern('heropen_reden'))
  heropenReden: string | null;

  @Field(() => [AgendaVersiePunt], { description: 'De punten die u mag zien, op volgorde.' })
  @ToMany((p, v) => `${p}.versie_id = ${v}.id`, { orderBy: (p) => `${p}.volgnummer` })
  punten: unknown;
}

enum VerschilSoort {
  TOEGEVOEGD = 'TOEGEVOEGD',
  VERVALLEN = 'VERVALLEN',
  GEWIJZIGD = 'GEWIJZIGD',
  VERPLAATST = 'VERPLAATST',
}
registerEnumType(VerschilSoort, {
  name: 'VerschilSoort',
  description: 'Wat er tussen twee vaststellingen met een punt gebeurde.',
  valuesConfig: {
    TOEGEVOEGD: { description: 'Het is erbij gekomen.' },
    VERVALLEN: { description: 'Het is eraf gegaan.' },
    GEWIJZIGD: { description: 'Titel, soort, toelichting of tijd is anders; `verplaatst` zegt of de plaats dat ook is.' },
    VERPLAATST: {
      description:
        'Het staat ergens anders tussen de punten die er al waren, en is verder hetzelfde. Wat alleen opschuift, is dat niet.',
    },
  },
});

@ObjectType({ description: 'Een punt dat op twee vastgestelde agenda’s niet hetzelfde is.' })
@FromRow()
export class AgendaVerschil {
  @Field(() => VerschilSoort, { description: 'Wat er gebeurde.' })
  @FromColumn()
  soort: VerschilSoort;

  @Field(() => Boolean, {
    description: 'Of het een andere plaats kreeg tussen de punten die op beide agenda’s staan; niet als het alleen opschoof.',
  })
  @FromColumn()
  verplaatst: boolean;

  @Field(() => AgendaVersiePunt, { nullable: true, description: 'Het punt op de eerste agenda; leeg als het er niet op stond.' })
  @ToOne('van_id')
  van: unknown;

  @Field(() => AgendaVersiePunt, { nullable: true, description: 'Het punt op de tweede agenda; leeg als het er niet op staat.' })
  @ToOne('naar_id')
  naar: unknown;
}

const SAME = (
  a: string,
  b: string,
) => `(${['titel', 'toelichting', 'soort', 'duur_minuten'].map((c) => `${a}.${c}`)}) is not distinct from
  (${['titel', 'toelichting', 'soort', 'duur_minuten'].map((c) => `${b}.${c}`)})`;

const MOVED = 'coalesce(o.id is not null and n.volgnummer <> all (k.blijft), false)';
const items = (version: string) => `select p.* from agenda_versie_punt p where p.versie_id = ${version}`;

/**
 * SQL of the differences between two versions, item by item. The items that kept their order are a
 * longest common subsequence; the others count as moved.
 */
const differences = (
  g: string,
) => `(select * from (select o.id as van_id, n.id as naar_id, coalesce(n.volgnummer, o.volgnummer) as plaats,
    ${MOVED} as verplaatst,
    case when o.id is null then 'TOEGEVOEGD' when n.id is null then 'VERVALLEN' when not ${SAME('o', 'n')} then 'GEWIJZIGD'
      when ${MOVED} then 'VERPLAATST' end as soort
  from (${items(`${g}.van_id`)}) o full join (${items(`${g}.naar_id`)}) n on n.agendapunt_id = o.agendapunt_id
    cross join (select op_volgorde(array_agg(q.volgnummer order by p.volgnummer)) as blijft
      from (${items(`${g}.van_id`)}) p join (${items(`${g}.naar_id`)}) q on q.agendapunt_id = p.agendapunt_id) k) x where x.soort is not null)`;

@ObjectType({ description: 'Twee vastgestelde agenda’s van dezelfde vergadering naast elkaar.' })
@FromRow()
export class AgendaVergelijking {
  @Field(() => AgendaVersie, { description: 'De eerste.' })
  @ToOne('van_id')
  van: unknown;

  @Field(() => AgendaVersie, { description: 'De tweede.' })
  @ToOne('naar_id')
  naar: unknown;

  @Field(() => [AgendaVerschil], { description: 'Wat niet hetzelfde is, voor zover u het mag zien, op volgorde van de agenda.' })
  @ToMany(() => 'true', { from: differences, orderBy: (d) => `${d}.plaats, ${d}.van_id, ${d}.naar_id` })
  verschillen: unknown;
}
