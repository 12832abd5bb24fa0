import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Driehoek, Persoon } from '../../driehoek/driehoek.type';
import { Thema } from '../../kader/kader.type';
import { FromColumn, FromTable, ToMany, ToOne } from '../../lezen/mapping';
import { Node } from '../../lezen/node.type';
import { Tijdstip } from '../../platform/input/scalars';
import { LokalePrioriteit } from '../../prioriteit/prioriteit.type';
import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { DUUR_TEXT } from '../basis/input-rules';
import { Agendapunt } from './agendapunt.type';
import { PuntMetOnderwerpenInput } from './agendapunt-velden.input';

export enum VoorstelStatus {
  OPEN = 'OPEN',
  OPGENOMEN = 'OPGENOMEN',
  TERUGGESTUURD = 'TERUGGESTUURD',
  INGETROKKEN = 'INGETROKKEN',
}
registerEnumType(VoorstelStatus, {
  name: 'VoorstelStatus',
  description: 'Waar een voorstel voor de agenda staat.',
  valuesConfig: {
    OPEN: { description: 'Het ligt in de voorraad, tot een vergadering het opneemt.' },
    OPGENOMEN: { description: 'Het staat als punt op een agenda.' },
    TERUGGESTUURD: { description: 'Het ging met een reden terug naar de indiener.' },
    INGETROKKEN: { description: 'De indiener trok het in.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'Een punt dat een lid op een agenda wil, of er al een vergadering voor is of niet. Alleen de leden zien het.',
})
@FromTable('agendavoorstel')
export class Agendavoorstel extends Node {
  @Field(() => Driehoek, { description: 'De driehoek waarvoor het is.' })
  @ToOne('driehoek_id')
  driehoek: unknown;

  @Field(() => String, { description: 'De titel.' })
  @FromColumn()
  titel: string;

  @Field(() => String, { nullable: true, description: 'De toelichting.' })
  @FromColumn()
  toelichting: string | null;

  @Field(() => Int, { nullable: true, description: DUUR_TEXT })
  @FromColumn()
  duurMinuten: number | null;

  @Field(() => [Thema], { description: 'De regionale thema’s waarover het gaat.' })
  @ToMany((t, s) => `${t}.id in (select x.thema_id from agendavoorstel_thema x where x.agendavoorstel_id = ${s}.id)`, {
    orderBy: (t) => `${t}.volgnummer, ${t}.id`,
  })
  themas: unknown;

  @Field(() => [LokalePrioriteit], { description: 'De lokale prioriteiten van deze driehoek waarover het gaat.' })
  @ToMany((p, s) => `${p}.id in (select x.prioriteit_id from agendavoorstel_prioriteit x where x.agendavoorstel_id = ${s}.id)`, {
    orderBy: (p) => `${p}.id`,
  })
  prioriteiten: unknown;

  @Field(() => Vertrouwelijkheid, { description: 'Wie het punt mag zien als het op een agenda staat.' })
  @FromColumn()
  vertrouwelijkheid: Vertrouwelijkheid;

  @Field(() => Persoon, { nullable: true, description: 'Wie het indiende; leeg als u die niet meer mag zien.' })
  @ToOne('indiener_id')
  indiener: unknown;

  @Field(() => Tijdstip, { description: 'Wanneer het is ingediend.' })
  @FromColumn()
  ingediendOp: Date;

  @Field(() => VoorstelStatus, { description: 'Waar het staat.' })
  @FromColumn()
  status: VoorstelStatus;

  @Field(() => Agendapunt, { nullable: true, description: 'Het punt dat het werd; leeg als het niet is opgenomen.' })
  @ToOne('agendapunt_id')
  agendapunt: unknown;

  @Field(() => String, { nullable: true, description: 'Waarom het terugging; leeg als het niet is teruggestuurd.' })
  @FromColumn()
  reden: string | null;

  @Field(() => Tijdstip, {
    nullable: true,
    description: 'Wanneer het is opgenomen, teruggestuurd of ingetrokken; leeg zolang het open is.',
  })
  @FromColumn()
  afgehandeldOp: Date | null;

  @Field(() => Persoon, { nullable: true, description: 'Wie dat deed.' })
  @ToOne('afgehandeld_door_id')
  afgehandeldDoor: unknown;
}

@InputType({ description: 'Een punt om voor een agenda voor te stellen.' })
export class AgendapuntVoorstellenInput extends PuntMetOnderwerpenInput {
  @Field(() => String, { description: 'De code van de driehoek.' })
  driehoekCode: string;
}
