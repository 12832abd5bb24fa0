import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Driehoek } from '../driehoek/driehoek.type';
import { PageInfo } from '../lezen/connection.type';
import { FromColumn, FromRow, FromSql, ToMany, ToOne, ToRow } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import { Datum, Opaak, Tijdstip } from '../platform/input/scalars';

export enum WijzigingSoort {
  VERGADERING = 'VERGADERING',
  AGENDAPUNT = 'AGENDAPUNT',
  BESLUIT = 'BESLUIT',
  ACTIE = 'ACTIE',
  LOKALE_PRIORITEIT = 'LOKALE_PRIORITEIT',
  KOPPELING = 'KOPPELING',
  DRIEHOEK = 'DRIEHOEK',
  AGENDAVOORSTEL = 'AGENDAVOORSTEL',
  REEKS = 'REEKS',
}
registerEnumType(WijzigingSoort, {
  name: 'WijzigingSoort',
  description:
    'Waarvan er iets veranderde. Wat aan iets vastzit, hoort erbij: een thema bij zijn agendapunt, een instemming bij haar prioriteit. Er kunnen soorten bij komen: sla over wat u niet kent, of vraag met `soorten` alleen wat u bewaart.',
  valuesConfig: {
    VERGADERING: {
      description: 'Een vergadering, zonder haar agendapunten; ook wie aanwezig was en welke agenda’s zijn vastgesteld.',
    },
    AGENDAPUNT: {
      description:
        'Een agendapunt, met de thema’s, prioriteiten, stukken en verwijzingen erbij. Opschuiven doordat een ander punt komt of gaat, telt niet.',
    },
    BESLUIT: {
      description: 'Een besluit, met wie besloten, waar het naar verwijst, hoe het ermee gaat en wat de teamchef antwoordde.',
    },
    ACTIE: { description: 'Een actie.' },
    LOKALE_PRIORITEIT: { description: 'Een lokale prioriteit, met haar gemeenten, instemmingen en of zij op zichzelf staat.' },
    KOPPELING: { description: 'Een koppeling van een prioriteit aan een thema.' },
    DRIEHOEK: { description: 'Uw toegang tot een driehoek. Staat ook in de lijst als u om andere soorten vraagt.' },
    AGENDAVOORSTEL: {
      description:
        'Een voorstel voor een agenda: ingediend, opgenomen, teruggestuurd, ingetrokken of weer open. Alleen voor leden.',
    },
    REEKS: { description: 'Een reeks: haar regel, tijd, plaats of overgeslagen dagen. Haar vergaderingen staan er zelf in.' },
  },
});

enum WijzigingWat {
  GEMAAKT = 'GEMAAKT',
  GEWIJZIGD = 'GEWIJZIGD',
  VERWIJDERD = 'VERWIJDERD',
  ZICHTBAAR = 'ZICHTBAAR',
  ONZICHTBAAR = 'ONZICHTBAAR',
}
registerEnumType(WijzigingWat, {
  name: 'WijzigingWat',
  description: 'Wat er gebeurde, gezien met de toegang die u nu hebt.',
  valuesConfig: {
    GEMAAKT: { description: 'Het is er bij gekomen.' },
    GEWIJZIGD: { description: 'Het veranderde.' },
    VERWIJDERD: { description: 'Het is weg; `reden` zegt waarom.' },
    ZICHTBAAR: {
      description:
        'U mag het nu zien, en eerder niet. Bij DRIEHOEK: uw toegang begon of veranderde; wis wat u van deze driehoek bewaart en haal alles ervan opnieuw op.',
    },
    ONZICHTBAAR: { description: 'U mag het niet meer zien; wis wat u ervan bewaart. Bij DRIEHOEK: alles van die driehoek.' },
  },
});

const TYPES: Record<WijzigingSoort, string> = {
  VERGADERING: 'Vergadering',
  AGENDAPUNT: 'Agendapunt',
  BESLUIT: 'Besluit',
  ACTIE: 'Actie',
  LOKALE_PRIORITEIT: 'LokalePrioriteit',
  KOPPELING: 'Koppeling',
  DRIEHOEK: 'Driehoek',
  AGENDAVOORSTEL: 'Agendavoorstel',
  REEKS: 'Reeks',
};

/**
 * Returns the kinds of change that the page can contain: changes of access (DRIEHOEK) are always
 * included.
 */
const asked = (soorten: WijzigingSoort[] | null | undefined) => (soorten ? [...soorten, WijzigingSoort.DRIEHOEK] : undefined);

@ObjectType({ description: 'Een wijziging: wat er gebeurde, en wat er gewijzigd is zoals het nu is.' })
@FromRow()
export class Wijziging {
  @Field(() => WijzigingSoort, { description: 'Waarvan er iets veranderde.' })
  @FromColumn()
  soort: WijzigingSoort;

  @Field(() => WijzigingWat, { description: 'Wat er gebeurde.' })
  @FromColumn()
  wat: WijzigingWat;

  @Field(() => ID, { description: 'Het id van wat er veranderde.' })
  @FromColumn()
  objectId: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'De versie die het object door deze wijziging kreeg: ziet u die al, dan hoeft u het niet opnieuw op te halen. Leeg bij VERWIJDERD en ONZICHTBAAR en bij een soort zonder versie.',
  })
  @FromSql(
    (w) =>
      `case when ${w}.soort <> 'DRIEHOEK' and ${w}.wat not in ('VERWIJDERD', 'ONZICHTBAAR') then wijziging_versie(${w}.transactie, ${w}.nr) end`,
  )
  versie: number | null;

  @Field(() => Node, {
    nullable: true,
    description:
      'Het object zoals het nu is, niet zoals het toen werd. Leeg bij VERWIJDERD en ONZICHTBAAR, en als het intussen weg of voor u onzichtbaar is: dat zegt dan een latere wijziging.',
  })
  @ToOne((t, w) => `${t}.id = ${w}.object_id and ${w}.wat not in ('VERWIJDERD', 'ONZICHTBAAR')`, {
    kinds: {
      of: (w) => `${w}.soort`,
      types: TYPES,
      only: ({ soorten }) => asked(soorten as WijzigingSoort[] | null | undefined),
    },
  })
  object: unknown;

  @Field(() => Driehoek, { nullable: true, description: 'De driehoek waar het bij hoort; leeg als u die niet meer mag zien.' })
  @ToOne('driehoek_id')
  driehoek: unknown;

  @Field(() => String, { nullable: true, description: 'Waarom het verwijderd is; anders leeg.' })
  @FromColumn()
  reden: string | null;

  @Field(() => Tijdstip, {
    description:
      'Wanneer de wijziging werd begonnen. De volgorde van de lijst is die van vastleggen en kan daarvan iets afwijken.',
  })
  @FromColumn()
  op: Date;
}

@ObjectType({ description: 'Een wijziging in de lijst, met haar cursor.' })
@FromRow()
export class WijzigingEdge {
  @Field(() => Opaak, { description: 'De cursor van deze plaats: geef hem als `na` om hier verder te gaan.' })
  @FromSql((w) => `wijziging_cursor(${w}.transactie, ${w}.nr, ${w}.dag, ${w}.grens)`)
  cursor: string;

  @Field(() => Wijziging, { description: 'De wijziging.' })
  @ToRow()
  node: unknown;
}

const FROM_CURSOR = 'De cursor waarna de lijst verder gaat: van `beginstand`, of van een eerdere bladzijde.';
const TOO_OLD = 'Een cursor van voor `bewaardVanaf` wordt geweigerd (ONGELDIGE_INVOER): haal dan alles opnieuw op.';

const rows = (page: string) => `unnest(${page}.rijen) with ordinality`;
const inOrder = { from: rows, orderBy: (w: string) => `${w}.ordinality` };

@ObjectType({ description: 'Een bladzijde van de wijzigingen (Relay).' })
@FromRow()
export class WijzigingConnection {
  @Field(() => [WijzigingEdge], { description: 'De bladzijde, elk met zijn cursor.' })
  @ToMany(() => 'true', inOrder)
  edges: unknown;

  @Field(() => [Wijziging], { description: 'De bladzijde, zonder cursors.' })
  @ToMany(() => 'true', inOrder)
  nodes: unknown;

  @Field(() => PageInfo, {
    description:
      'Waar deze bladzijde staat. `endCursor` is hier nooit leeg: geef hem als `na`, ook na een lege bladzijde; dan ziet u wat er bij kwam.',
  })
  @ToRow()
  pageInfo: unknown;

  @Field(() => Int, {
    description:
      'Hoeveel wijzigingen er op dit ogenblik na `na` komen, die van deze bladzijde meegeteld. Daarvoor worden ze alle bekeken: vraag het aan het begin, en niet bij elke bladzijde.',
  })
  @FromColumn()
  totalCount: number;

  @Field(() => Datum, {
    description:
      'De eerste dag waarvan alle wijzigingen er nog zijn. Wat ouder is, wordt opgeruimd: een lijst zonder `na` kan dus pas hier beginnen, en een cursor van daarvoor wordt geweigerd.',
  })
  @FromSql(() => 'wijzigingen_vanaf()')
  bewaardVanaf: string;
}

@ArgsType()
export class WijzigingenArgs {
  @Field(() => Opaak, {
    nullable: true,
    description: `${FROM_CURSOR} Zonder cursor: vanaf de oudste wijziging die nog is bewaard; wat eerder gebeurde, zit alleen in de objecten zelf. ${TOO_OLD}`,
  })
  na?: string;

  @Field(() => Int, { nullable: true, description: 'Hoeveel er op de bladzijde komen: 0 tot en met 500; 50 als het ontbreekt.' })
  first?: number;

  @Field(() => [WijzigingSoort], { nullable: true, description: 'Alleen deze soorten, en DRIEHOEK.' })
  soorten?: WijzigingSoort[];

  @Field(() => String, {
    nullable: true,
    description: 'Alleen wat bij de driehoek met deze code hoort; leeg als u die nooit zag.',
  })
  driehoekCode?: string;
}

/** The arguments of the stream, which by default begins at the present. */
@ArgsType()
export class WijzigingenVolgenArgs extends WijzigingenArgs {
  @Field(() => Opaak, {
    nullable: true,
    description: `${FROM_CURSOR} Zonder cursor: vanaf nu. ${TOO_OLD}`,
  })
  override na?: string;
}
