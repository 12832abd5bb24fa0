import { Field, ObjectType } from 'type-graphql';
import { Lidmaatschap } from '../../driehoek/driehoek.type';
import { Raadsdoel } from '../../kader/raadsdoel.type';
import { FromColumn, FromSql, FromTable, ToMany, ToOne } from '../../lezen/mapping';
import { Node } from '../../lezen/node.type';
import { Tijdstip } from '../../platform/input/scalars';
import { LokalePrioriteit } from '../../prioriteit/prioriteit.type';
import { Agendapunt } from '../agenda/agendapunt.type';
import { BesluitSoort } from './besluit.enum';
import { Uitvoering } from './uitvoering.enum';
import { BesluitAntwoord, UitvoeringStap } from './uitvoering.type';

/** SQL of one column of the latest execution step of a decision. */
const latest = (column: string) => (b: string) =>
  `(select u.${column} from besluit_uitvoering u where u.besluit_id = ${b}.id order by u.volgnummer desc limit 1)`;

/** SQL of the execution status of a decision. */
export const currentUitvoering = (b: string) => `coalesce(${latest('stand')(b)}, 'OPEN')`;

@ObjectType({
  implements: Node,
  description: 'Een besluit, genomen bij een agendapunt. Het wordt nooit herschreven; hoe het ermee gaat, staat in zijn verloop.',
})
@FromTable('besluit')
export class Besluit extends Node {
  // Consecutive numbers would reveal to a reader who does not see every decision how many there
  // are.
  @Field(() => String, {
    description:
      'Het nummer, doorlopend per driehoek en jaar: "2026-001"; voor wie niet alle besluiten van de driehoek mag zien alleen het jaar.',
  })
  @FromSql(
    (b) =>
      `case when ${b}.driehoek_id = any ((select lid_van() || leest_vertrouwelijk())::uuid[]) then ${b}.nummer else ${b}.jaar::text end`,
  )
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

  @Field(() => [LokalePrioriteit], { description: 'De lokale prioriteiten van deze driehoek waarover het besluit gaat.' })
  @ToMany((p, b) => `${p}.id in (select x.prioriteit_id from besluit_prioriteit x where x.besluit_id = ${b}.id)`, {
    orderBy: (p) => `${p}.id`,
  })
  prioriteiten: unknown;

  @Field(() => [Raadsdoel], {
    description:
      'De veiligheidsdoelen van gemeenteraden waaraan het besluit bijdraagt (Politiewet 2012 art. 38b lid 1), per gemeente op code.',
  })
  @ToMany((r, b) => `${r}.id in (select x.raadsdoel_id from besluit_raadsdoel x where x.besluit_id = ${b}.id)`, {
    orderBy: (r) => `(select g.code from gemeente g where g.id = ${r}.gemeente_id), ${r}.code, ${r}.id`,
  })
  raadsdoelen: unknown;

  @Field(() => Uitvoering, {
    description: 'Hoe het met de uitvoering staat, naar de laatste stap van `verloop`; OPEN als er nog geen is.',
  })
  @FromSql(currentUitvoering)
  uitvoering: Uitvoering;

  @Field(() => String, { nullable: true, description: 'De toelichting bij de laatste stap van `verloop`.' })
  @FromSql(latest('toelichting'))
  uitvoeringToelichting: string | null;

  @Field(() => [UitvoeringStap], { description: 'Het verloop van de uitvoering, oudste stap eerst.' })
  @ToMany((u, b) => `${u}.besluit_id = ${b}.id`, { orderBy: (u) => `${u}.volgnummer` })
  verloop: unknown;

  @Field(() => [BesluitAntwoord], { description: 'Wat de teamchef op het besluit antwoordde, oudste eerst.' })
  @ToMany((a, b) => `${a}.besluit_id = ${b}.id`, { orderBy: (a) => `${a}.op, ${a}.id` })
  antwoorden: unknown;

  @Field(() => Boolean, {
    description:
      'Of een ander besluit hiervoor in de plaats kwam; ook als u dat andere niet mag zien. Overzichten tellen het dan niet.',
  })
  @FromSql((b) => `is_vervangen(${b}.id)`)
  vervangen: boolean;

  @Field(() => Besluit, { nullable: true, description: 'Het eerdere besluit waarvoor dit in de plaats komt.' })
  @ToOne('vervangt_id')
  vervangt: unknown;

  @Field(() => Besluit, {
    nullable: true,
    description: 'Het besluit dat hiervoor in de plaats kwam; leeg als dat er niet is of niet voor u te zien is.',
  })
  @ToOne((later, b) => `${later}.vervangt_id = ${b}.id`)
  vervangenDoor: unknown;

  @Field(() => Tijdstip, { description: 'Wanneer het besluit is vastgelegd.' })
  @FromColumn()
  vastgelegdOp: Date;
}
