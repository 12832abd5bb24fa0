import { Basis1764000000001 } from './1764000000001-basis';
import { Kader1764000000002 } from './1764000000002-kader';
import { Driehoek1764000000003 } from './1764000000003-driehoek';
import { Vergadering1764000000004 } from './1764000000004-vergadering';
import { Beloften1764000000005 } from './1764000000005-beloften';
import { Prioriteit1764000000006 } from './1764000000006-prioriteit';
import { Koppeling1764000000007 } from './1764000000007-koppeling';
import { Landelijk1764000000008 } from './1764000000008-landelijk';
import { Planleven1764000000009 } from './1764000000009-planleven';
import { PrioriteitHerkomst1764000000010 } from './1764000000010-prioriteit-herkomst';
import { Uitvoering1764000000011 } from './1764000000011-uitvoering';
import { PlanWijziging1764000000012 } from './1764000000012-plan-wijziging';
import { Verwijzing1764000000013 } from './1764000000013-verwijzing';
import { Toegang1764000000014 } from './1764000000014-toegang';
import { Logboek1764000000015 } from './1764000000015-logboek';
import { Beheer1764000000016 } from './1764000000016-beheer';
import { Wijzigingen1764000000017 } from './1764000000017-wijzigingen';
import { Sneller1764000000018 } from './1764000000018-sneller';
import { Opvolging1764000000019 } from './1764000000019-opvolging';
import { Zoeken1764000000020 } from './1764000000020-zoeken';
import { AgendaAdres1764000000021 } from './1764000000021-agenda-adres';
import { Stuk1764000000022 } from './1764000000022-stuk';
import { Bericht1764000000026 } from './1764000000026-bericht';
import { AgendaVersie1764000000027 } from './1764000000027-agenda-versie';
import { Aantekening1764000000028 } from './1764000000028-aantekening';
import { Reeks1764000000029 } from './1764000000029-reeks';
import { Agendavoorstel1764000000030 } from './1764000000030-agendavoorstel';
import { Webhook1764000000031 } from './1764000000031-webhook';
import { VoorstelOnderwerp1764000000034 } from './1764000000034-voorstel-onderwerp';
import { Opruimen1764000000036 } from './1764000000036-opruimen';
import { MeerWijzigingen1764000000037 } from './1764000000037-meer-wijzigingen';
import { ZoekVerloop1764000000038 } from './1764000000038-zoek-verloop';
import { PerIndex1764000000040 } from './1764000000040-per-index';
import { ZelfdeVerzameling1764000000041 } from './1764000000041-zelfde-verzameling';
import { WebhookSoorten1764000000042 } from './1764000000042-webhook-soorten';
import { OverRegiosHeen1764000000043 } from './1764000000043-over-regios-heen';
import { Vertrouwelijker1764000000044 } from './1764000000044-vertrouwelijker';
import { PlanBlijft1764000000045 } from './1764000000045-plan-blijft';
import { PrioriteitBlijft1764000000046 } from './1764000000046-prioriteit-blijft';
import { VergaderingBlijft1764000000047 } from './1764000000047-vergadering-blijft';
import { AgendaBlijft1764000000048 } from './1764000000048-agenda-blijft';
import { VastgesteldOp1764000000049 } from './1764000000049-vastgesteld-op';
import { TellenVoorSystemen1764000000050 } from './1764000000050-tellen-voor-systemen';
import { EerderEinde1764000000051 } from './1764000000051-eerder-einde';
import { Herhaling1764000000052 } from './1764000000052-herhaling';
import { KoppelingenTellen1764000000053 } from './1764000000053-koppelingen-tellen';
import { VastgesteldBlijft1764000000055 } from './1764000000055-vastgesteld-blijft';
import { VastgelegdOp1764000000056 } from './1764000000056-vastgelegd-op';
import { WieNogInstemt1764000000057 } from './1764000000057-wie-nog-instemt';
import { Vergissingen1764000000058 } from './1764000000058-vergissingen';
import { Ongebruikt1764000000059 } from './1764000000059-ongebruikt';
import { VlotterVolgen1764000000060 } from './1764000000060-vlotter-volgen';
import { PerDriehoek1764000000061 } from './1764000000061-per-driehoek';
import { BijHetPunt1764000000062 } from './1764000000062-bij-het-punt';
import { DriehoekBijId1764000000064 } from './1764000000064-driehoek-bij-id';
import { FeedInStappen1764000000065 } from './1764000000065-feed-in-stappen';
import { Volgnummer1764000000066 } from './1764000000066-volgnummer';
import { Versies1764000000067 } from './1764000000067-versies';
import { WieErWas1764000000068 } from './1764000000068-wie-er-was';
import { ToegangHervatten1764000000069 } from './1764000000069-toegang-hervatten';
import { WieErBesliste1764000000070 } from './1764000000070-wie-er-besliste';
import { OokZonderDienst1764000000071 } from './1764000000071-ook-zonder-dienst';
import { ZoekSchrijfwijze1764000000072 } from './1764000000072-zoek-schrijfwijze';
import { AgendaOpVolgorde1764000000073 } from './1764000000073-agenda-op-volgorde';
import { WatVaststaat1764000000074 } from './1764000000074-wat-vaststaat';
import { ToegangBlijft1764000000075 } from './1764000000075-toegang-blijft';
import { KoppelingenVanNu1764000000076 } from './1764000000076-koppelingen-van-nu';
import { FeedEerstZien1764000000077 } from './1764000000077-feed-eerst-zien';
import { WatMeetelt1764000000078 } from './1764000000078-wat-meetelt';
import { KloptVlotter1764000000079 } from './1764000000079-klopt-vlotter';
import { FeedLichter1764000000080 } from './1764000000080-feed-lichter';
import { EindeVanKoppeling1764000000081 } from './1764000000081-einde-van-koppeling';
import { ToegangBleef1764000000082 } from './1764000000082-toegang-bleef';
import { Sessie1764000000101 } from './1764000000101-sessie';

/** Every migration, in the order in which they run. One that has landed is never edited. */
export const migrations = [
  Basis1764000000001,
  Kader1764000000002,
  Driehoek1764000000003,
  Vergadering1764000000004,
  Beloften1764000000005,
  Prioriteit1764000000006,
  Koppeling1764000000007,
  Landelijk1764000000008,
  Planleven1764000000009,
  PrioriteitHerkomst1764000000010,
  Uitvoering1764000000011,
  PlanWijziging1764000000012,
  Verwijzing1764000000013,
  Toegang1764000000014,
  Logboek1764000000015,
  Beheer1764000000016,
  Wijzigingen1764000000017,
  Sneller1764000000018,
  Opvolging1764000000019,
  Zoeken1764000000020,
  AgendaAdres1764000000021,
  Stuk1764000000022,
  Bericht1764000000026,
  AgendaVersie1764000000027,
  Aantekening1764000000028,
  Reeks1764000000029,
  Agendavoorstel1764000000030,
  Webhook1764000000031,
  VoorstelOnderwerp1764000000034,
  Opruimen1764000000036,
  MeerWijzigingen1764000000037,
  ZoekVerloop1764000000038,
  PerIndex1764000000040,
  ZelfdeVerzameling1764000000041,
  WebhookSoorten1764000000042,
  OverRegiosHeen1764000000043,
  Vertrouwelijker1764000000044,
  PlanBlijft1764000000045,
  PrioriteitBlijft1764000000046,
  VergaderingBlijft1764000000047,
  AgendaBlijft1764000000048,
  VastgesteldOp1764000000049,
  TellenVoorSystemen1764000000050,
  EerderEinde1764000000051,
  Herhaling1764000000052,
  KoppelingenTellen1764000000053,
  VastgesteldBlijft1764000000055,
  VastgelegdOp1764000000056,
  WieNogInstemt1764000000057,
  Vergissingen1764000000058,
  Ongebruikt1764000000059,
  VlotterVolgen1764000000060,
  PerDriehoek1764000000061,
  BijHetPunt1764000000062,
  DriehoekBijId1764000000064,
  FeedInStappen1764000000065,
  Volgnummer1764000000066,
  Versies1764000000067,
  WieErWas1764000000068,
  ToegangHervatten1764000000069,
  WieErBesliste1764000000070,
  OokZonderDienst1764000000071,
  ZoekSchrijfwijze1764000000072,
  AgendaOpVolgorde1764000000073,
  WatVaststaat1764000000074,
  ToegangBlijft1764000000075,
  KoppelingenVanNu1764000000076,
  FeedEerstZien1764000000077,
  WatMeetelt1764000000078,
  KloptVlotter1764000000079,
  FeedLichter1764000000080,
  EindeVanKoppeling1764000000081,
  ToegangBleef1764000000082,
  Sessie1764000000101,
];
