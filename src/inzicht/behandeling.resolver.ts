import { FieldResolver, Resolver } from 'type-graphql';
import { Thema } from '../kader/kader.type';
import { FromSql, ToOne } from '../lezen/mapping';
import { Datum } from '../platform/input/scalars';
import { LokalePrioriteit } from '../prioriteit/prioriteit.type';
import { Vergadering } from '../vergadering/basis/vergadering.type';
import { lastDay } from './behandeling.sql';

const aboutTheme = (t: string, a: string) =>
  `(${a}.vast_thema_id = ${t}.id or exists (select from agendapunt_thema x where x.agendapunt_id = ${a}.id and x.thema_id = ${t}.id))`;
const aboutPriority = (p: string, a: string) =>
  `exists (select from agendapunt_prioriteit x where x.agendapunt_id = ${a}.id and x.prioriteit_id = ${p}.id)`;
type About = (subject: string, item: string) => string;

/** The items about the subject that were discussed at a meeting. */
const discussed = (about: About, s: string) => (v: string) =>
  `select from agendapunt a where a.vergadering_id = ${v}.id and a.uitkomst = 'BESPROKEN' and ${about(s, 'a')}`;
/** For a theme: the latest day among the driehoeken of its region that the caller can see. */
const LAST_OF_THEME = (t: string) => `(select max(${lastDay('d.id', discussed(aboutTheme, t))}) from driehoek d
  where d.regio_id = (select p.regio_id from regionaal_beleidsplan p where p.id = ${t}.beleidsplan_id))`;
const LAST_OF_PRIORITY = (p: string) => lastDay(`${p}.driehoek_id`, discussed(aboutPriority, p));
/** A future meeting with an item about the subject. */
const onAgenda = (about: About) => (v: string, s: string) =>
  `${v}.status in ('CONCEPT', 'AGENDA_VASTGESTELD') and ${v}.aanvang >= now()
    and exists (select from agendapunt a where a.vergadering_id = ${v}.id and ${about(s, 'a')})`;
const soonest = { orderBy: (v: string) => `${v}.aanvang, ${v}.id` };

const LAST = 'De laatste dag waarop een punt hierover is besproken, in de driehoeken die u mag zien; leeg als dat nooit was.';
const NEXT =
  'De eerstvolgende geplande vergadering met een punt hierover, van de driehoeken die u mag zien; leeg als die er niet is.';

/** Past and next discussion of a theme. */
@Resolver(() => Thema)
export class ThemaBehandelingResolver {
  @FieldResolver(() => Datum, { nullable: true, description: LAST })
  @FromSql(LAST_OF_THEME)
  laatstBesproken(): unknown {
    return undefined;
  }

  @FieldResolver(() => Vergadering, { nullable: true, description: NEXT })
  @ToOne(onAgenda(aboutTheme), soonest)
  volgendOpAgenda(): unknown {
    return undefined;
  }
}

/** Past and next discussion of a local priority. */
@Resolver(() => LokalePrioriteit)
export class PrioriteitBehandelingResolver {
  @FieldResolver(() => Datum, { nullable: true, description: LAST })
  @FromSql(LAST_OF_PRIORITY)
  laatstBesproken(): unknown {
    return undefined;
  }

  @FieldResolver(() => Vergadering, { nullable: true, description: NEXT })
  @ToOne((v, p) => `${v}.driehoek_id = ${p}.driehoek_id and ${onAgenda(aboutPriority)(v, p)}`, soonest)
  volgendOpAgenda(): unknown {
    return undefined;
  }
}
