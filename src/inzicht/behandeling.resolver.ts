import { FieldResolver, Resolver } from 'type-graphql';
import { Thema } from '../kader/kader.type';
import { FromSql, ToOne } from '../lezen/mapping';
import { Datum } from '../platform/scalars';
import { LokalePrioriteit } from '../prioriteit/prioriteit.type';
import { Vergadering } from '../vergadering/vergadering.type';

const aboutTheme = (t: string, a: string) =>
  `(${a}.vast_thema_id = ${t}.id or exists (select from agendapunt_thema x where x.agendapunt_id = ${a}.id and x.thema_id = ${t}.id))`;
const aboutPriority = (p: string, a: string) =>
  `exists (select from agendapunt_prioriteit x where x.agendapunt_id = ${a}.id and x.prioriteit_id = ${p}.id)`;
type About = (subject: string, item: string) => string;

/** The last local day on which an item about it was discussed. */
const lastDiscussed = (about: About) => (s: string) =>
  `(select max(v.dag) from agendapunt a join vergadering v on v.id = a.vergadering_id where a.uitkomst = 'BESPROKEN' and ${about(s, 'a')})`;
/** A meeting still to come with an item about it. */
const onAgenda = (about: About) => (v: string, s: string) =>
  `${v}.status in ('CONCEPT', 'AGENDA_VASTGESTELD') and ${v}.aanvang >= now()
    and exists (select from agendapunt a where a.vergadering_id = ${v}.id and ${about(s, 'a')})`;
const soonest = { orderBy: (v: string) => `${v}.aanvang, ${v}.id` };

const LAST = 'De laatste dag waarop een punt hierover is besproken, in de driehoeken die u mag zien; leeg als dat nooit was.';
const NEXT =
  'De eerstvolgende geplande vergadering met een punt hierover, van de driehoeken die u mag zien; leeg als die er niet is.';

/** When a theme was and will be treated. */
@Resolver(() => Thema)
export class ThemaBehandelingResolver {
  @FieldResolver(() => Datum, { nullable: true, description: LAST })
  @FromSql(lastDiscussed(aboutTheme))
  laatstBesproken(): unknown {
    return undefined;
  }

  @FieldResolver(() => Vergadering, { nullable: true, description: NEXT })
  @ToOne(onAgenda(aboutTheme), soonest)
  volgendOpAgenda(): unknown {
    return undefined;
  }
}

/** When a local priority was and will be treated. */
@Resolver(() => LokalePrioriteit)
export class PrioriteitBehandelingResolver {
  @FieldResolver(() => Datum, { nullable: true, description: LAST })
  @FromSql(lastDiscussed(aboutPriority))
  laatstBesproken(): unknown {
    return undefined;
  }

  @FieldResolver(() => Vergadering, { nullable: true, description: NEXT })
  @ToOne(onAgenda(aboutPriority), soonest)
  volgendOpAgenda(): unknown {
    return undefined;
  }
}
