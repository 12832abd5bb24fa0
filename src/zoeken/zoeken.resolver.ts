import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { connectionOf } from '../lezen/connection.type';
import { ToPage } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import { ZoekenArgs, Zoekresultaat } from './zoeken.type';

const ZoekresultaatConnection = connectionOf('Zoekresultaat', () => Zoekresultaat);

/** Full-text search over everything that the caller can see. */
@Resolver(() => Zoekresultaat)
export class ZoekenResolver {
  @Query(() => ZoekresultaatConnection, {
    description:
      'Zoekt in agendapunten, besluiten en hoe het ermee gaat, acties, lokale prioriteiten, voorstellen voor een agenda en regionale beleidsplannen, voor zover u ze mag zien. Wat de woorden zelf heeft komt eerst, dan wat ermee begint, dan wat er door een tikfout op lijkt; daarbinnen het best passende en dan het nieuwste. Accenten en hoofdletters maken niet uit. Alleen lidwoorden en dergelijke: niets gevonden. Fouten: ONGELDIGE_INVOER, TE_ZWAAR.',
  })
  @ToPage({
    from: (_row, arg) => `zoek_treffers(${arg('tekst')})`,
    once: true,
    orderBy: [
      { sql: (r) => `${r}.rang`, type: 'integer' },
      { sql: (r) => `${r}.nieuwste`, type: 'bigint' },
      { sql: (r) => `${r}.id`, type: 'uuid' },
    ],
  })
  zoeken(@Args(() => ZoekenArgs) _args: ZoekenArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read(info);
  }
}
