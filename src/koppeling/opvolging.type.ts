import { Field, ObjectType } from 'type-graphql';
import { Thema } from '../kader/kader.type';
import { FromRow, ToMany, ToOne } from '../lezen/mapping';
import { Koppeling } from './koppeling.type';

@ObjectType({
  description:
    'Een koppeling die met haar plan afloopt, en waar zij in het volgende plan bij zou kunnen horen. Niets gaat vanzelf over.',
})
@FromRow()
export class VoorstelBijOpvolging {
  @Field(() => Koppeling, { description: 'De koppeling die met haar plan afloopt.' })
  @ToOne('koppeling_id')
  koppeling: unknown;

  @Field(() => [Thema], {
    description:
      'De thema’s van het volgende plan met dezelfde code, of waarvan is vastgelegd dat zij het thema opvolgen; leeg als die er niet zijn.',
  })
  @ToMany(
    (t, v) => `${t}.beleidsplan_id = ${v}.plan_id
      and (${t}.code = ${v}.code or ${t}.id in (select o.opvolger_id from thema_opvolger o where o.thema_id = ${v}.thema_id))`,
    { orderBy: (t) => `${t}.volgnummer` },
  )
  themas: unknown;

  @Field(() => [Koppeling], {
    description: 'De koppelingen van dezelfde prioriteit die al aan een thema van het volgende plan zijn gelegd.',
  })
  @ToMany(
    (k, v) =>
      `${k}.prioriteit_id = ${v}.prioriteit_id and ${k}.thema_id in (select t.id from thema t where t.beleidsplan_id = ${v}.plan_id)`,
    { orderBy: (k) => `${k}.id` },
  )
  alGelegd: unknown;
}
