import 'reflect-metadata';
import { assertValidSchema, type GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { BeheerResolver, PersoonRollenResolver } from '../../beheer/beheer.resolver';
import { BeheerService } from '../../beheer/beheer.service';
import { DriehoekSystemenResolver, IntegratieResolver } from '../../beheer/integratie.resolver';
import { BevoegdheidResolver } from '../../driehoek/bevoegdheid.resolver';
import { DriehoekResolver, RegioDriehoekenResolver } from '../../driehoek/driehoek.resolver';
import { AgendaWriter } from '../../importeren/agenda.write';
import { ImportResolver } from '../../importeren/import.resolver';
import { ImportService } from '../../importeren/import.service';
import { BehandelhistorieResolver } from '../../inzicht/behandelhistorie.resolver';
import { PrioriteitBehandelingResolver, ThemaBehandelingResolver } from '../../inzicht/behandeling.resolver';
import { DekkingResolver } from '../../inzicht/dekking.resolver';
import { JaarverslagResolver } from '../../inzicht/jaarverslag.resolver';
import { NalevingResolver } from '../../inzicht/naleving.resolver';
import { SamenhangResolver } from '../../inzicht/samenhang.resolver';
import { SuggestieResolver } from '../../inzicht/suggestie.resolver';
import { ThemaMonitorResolver } from '../../inzicht/thema-monitor.resolver';
import { VolledigheidResolver } from '../../inzicht/volledigheid.resolver';
import { BeleidsplanResolver, RegioResolver } from '../../kader/kader.resolver';
import { LandelijkThemaResolver, ThemaLandelijkResolver } from '../../kader/landelijk-thema.resolver';
import { LokaalPlanResolver } from '../../kader/lokaal-plan.resolver';
import { OpvolgerResolver } from '../../kader/opvolger.resolver';
import { OpvolgerService } from '../../kader/opvolger.service';
import { PlanlevenResolver } from '../../kader/plan.resolver';
import { PlanService } from '../../kader/plan.service';
import { PlanWijzigingResolver } from '../../kader/plan-wijziging.resolver';
import { PlanWijzigingService } from '../../kader/plan-wijziging.service';
import { GemeenteRaadsdoelenResolver, RaadsdoelResolver } from '../../kader/raadsdoel.resolver';
import { ThemaResolver } from '../../kader/thema.resolver';
import { ThemaService } from '../../kader/thema.service';
import { AgendaAdresResolver } from '../../kalender/agenda-adres.resolver';
import { AgendaAdresService } from '../../kalender/agenda-adres.service';
import { KoppelingResolver, PrioriteitKoppelingenResolver, ThemaKoppelingenResolver } from '../../koppeling/koppeling.resolver';
import { KoppelingService } from '../../koppeling/koppeling.service';
import { OpvolgingResolver } from '../../koppeling/opvolging.resolver';
import { bindReader } from '../../lezen/bind';
import { LogboekResolver } from '../../logboek/logboek.resolver';
import { DriehoekPrioriteitenResolver, PrioriteitResolver } from '../../prioriteit/prioriteit.resolver';
import { PrioriteitService } from '../../prioriteit/prioriteit.service';
import { AantekeningResolver } from '../../vergadering/agenda/aantekening.resolver';
import {
  AgendapuntResolver,
  PrioriteitAgendapuntenResolver,
  VergaderingAgendaResolver,
} from '../../vergadering/agenda/agendapunt.resolver';
import { AgendapuntService } from '../../vergadering/agenda/agendapunt.service';
import { OverzettenResolver } from '../../vergadering/agenda/overzetten.resolver';
import { SjabloonResolver } from '../../vergadering/agenda/sjabloon.resolver';
import { StukResolver } from '../../vergadering/agenda/stuk.resolver';
import { StukService } from '../../vergadering/agenda/stuk.service';
import { DriehoekVoorstellenResolver, VoorstelResolver } from '../../vergadering/agenda/voorstel.resolver';
import { VoorstelService } from '../../vergadering/agenda/voorstel.service';
import { DriehoekVergaderingenResolver, PrioriteitVergaderingResolver } from '../../vergadering/basis/vergadering.lists';
import { AgendapuntActiesResolver, DriehoekActiesResolver } from '../../vergadering/besluit/actie.lists';
import { ActieResolver } from '../../vergadering/besluit/actie.resolver';
import { ActieService } from '../../vergadering/besluit/actie.service';
import {
  AgendapuntBesluitenResolver,
  DriehoekBesluitenResolver,
  PrioriteitBesluitenResolver,
  RaadsdoelBesluitenResolver,
} from '../../vergadering/besluit/besluit.lists';
import { BesluitResolver } from '../../vergadering/besluit/besluit.resolver';
import { BesluitService } from '../../vergadering/besluit/besluit.service';
import { UitvoeringResolver } from '../../vergadering/besluit/uitvoering.resolver';
import { UitvoeringService } from '../../vergadering/besluit/uitvoering.service';
import { DriehoekReeksenResolver, ReeksResolver, VergaderingReeksResolver } from '../../vergadering/reeks/reeks.resolver';
import { ReeksService } from '../../vergadering/reeks/reeks.service';
import { AgendaVersieResolver } from '../../vergadering/verloop/agenda-versie.resolver';
import { VergaderingResolver } from '../../vergadering/verloop/vergadering.resolver';
import { VergaderingService } from '../../vergadering/verloop/vergadering.service';
import { BezorgingResolver, WebhookResolver } from '../../webhooks/webhook.resolver';
import { WebhookService } from '../../webhooks/webhook.service';
import type { WebhookWorker } from '../../webhooks/worker';
import { WijzigingResolver } from '../../wijzigingen/wijziging.resolver';
import { ZoekenResolver } from '../../zoeken/zoeken.resolver';

const NOTHING = { next: async () => ({ done: true as const, value: undefined }) };

// Constructs every resolver by hand; a resolver outside these lists is not in the API.

/** Members, systems with read access, and the log. */
const keepingResolvers = (): object[] => [
  new BeheerResolver(new BeheerService()),
  new IntegratieResolver(new BeheerService()),
  new PersoonRollenResolver(),
  new DriehoekSystemenResolver(),
  new LogboekResolver(),
];

/** Regions, plans, driehoeken and their members. */
const regionResolvers = (): object[] => [
  new RegioResolver(),
  new BeleidsplanResolver(),
  new PlanlevenResolver(new PlanService()),
  new ThemaResolver(new ThemaService()),
  new PlanWijzigingResolver(new PlanWijzigingService()),
  new OpvolgerResolver(new OpvolgerService()),
  new LandelijkThemaResolver(),
  new ThemaLandelijkResolver(),
  new LokaalPlanResolver(),
  new RaadsdoelResolver(),
  new GemeenteRaadsdoelenResolver(),
  new DriehoekResolver(),
  new BevoegdheidResolver(),
  new RegioDriehoekenResolver(),
];

/** Meetings and agendas. */
const meetingResolvers = (): object[] => [
  new VergaderingResolver(new VergaderingService()),
  new AgendapuntResolver(new AgendapuntService()),
  new AantekeningResolver(),
  new ReeksResolver(new ReeksService(new VergaderingService())),
  new VergaderingReeksResolver(),
  new DriehoekReeksenResolver(),
  new SjabloonResolver(),
  new VoorstelResolver(new VoorstelService()),
  new DriehoekVoorstellenResolver(),
  new AgendaVersieResolver(new VergaderingService()),
  new OverzettenResolver(),
  new StukResolver(new StukService()),
  new AgendaAdresResolver(new AgendaAdresService()),
  new DriehoekVergaderingenResolver(),
  new PrioriteitVergaderingResolver(),
  new PrioriteitAgendapuntenResolver(),
  new VergaderingAgendaResolver(),
];

/** Decisions and actions, and their execution. */
const agreementResolvers = (): object[] => [
  new BesluitResolver(new BesluitService()),
  new ActieResolver(new ActieService()),
  new UitvoeringResolver(new UitvoeringService()),
  new DriehoekActiesResolver(),
  new DriehoekBesluitenResolver(),
  new AgendapuntActiesResolver(),
  new AgendapuntBesluitenResolver(),
  new PrioriteitBesluitenResolver(),
  new RaadsdoelBesluitenResolver(),
];

/** Local priorities and their relation to the region. */
const priorityResolvers = (): object[] => [
  new PrioriteitResolver(new PrioriteitService()),
  new DriehoekPrioriteitenResolver(),
  new KoppelingResolver(new KoppelingService()),
  new PrioriteitKoppelingenResolver(),
  new ThemaKoppelingenResolver(),
  new OpvolgingResolver(),
];

/** Import of data from before this service. */
const importResolvers = (): object[] => {
  const agendas = new AgendaWriter(new VergaderingService(), new AgendapuntService());
  return [new ImportResolver(new ImportService(agendas, new PrioriteitService()))];
};

/** Queries across all subjects. */
const insightResolvers = (): object[] => [
  new SamenhangResolver(),
  new NalevingResolver(),
  new BehandelhistorieResolver(),
  new ThemaBehandelingResolver(),
  new PrioriteitBehandelingResolver(),
  new ThemaMonitorResolver(),
  new VolledigheidResolver(),
  new SuggestieResolver(),
  new DekkingResolver(),
  new JaarverslagResolver(),
  new WijzigingResolver(),
  new ZoekenResolver(),
];

/** Resolvers that notify other systems of changes. */
function tellingResolvers({ allowedAddresses, queue, cloudEvents }: Telling): object[] {
  const service = new WebhookService(allowedAddresses, queue, cloudEvents);
  return [new WebhookResolver(service), new BezorgingResolver(service)];
}

/** Dependencies of resolvers that are made elsewhere. */
type Telling = Pick<WebhookWorker, 'allowedAddresses' | 'queue' | 'cloudEvents'>;

/**
 * Builds the schema of the API, executable through the reader. Without `telling` it serves only for
 * inspection.
 */
export async function buildDriehoekSchema(telling = {} as Telling): Promise<GraphQLSchema> {
  const parts = [
    regionResolvers(),
    keepingResolvers(),
    meetingResolvers(),
    agreementResolvers(),
    priorityResolvers(),
    importResolvers(),
    insightResolvers(),
  ];
  const made = new Map([...parts, tellingResolvers(telling)].flat().map((resolver) => [resolver.constructor, resolver]));
  const schema = await buildSchema({
    // type-graphql requires one for any subscription; `app/streams/streams.ts` runs ours from the
    // feed of changes.
    pubSub: { publish: () => undefined, subscribe: () => ({ [Symbol.asyncIterator]: () => NOTHING }) },
    resolvers: [...made.keys()] as unknown as NonEmptyArray<new () => object>,
    container: { get: (wanted: object) => made.get(wanted as never) as never },
    // The checks run below, without introspecting the whole schema.
    skipCheck: true,
    validate: { forbidUnknownValues: false, stopAtFirstError: true },
  });
  assertValidSchema(schema);
  return bindReader(schema);
}
