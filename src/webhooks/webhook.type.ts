import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Driehoek } from '../driehoek/driehoek.type';
import { FromColumn, FromSql, FromTable, ToOne } from '../lezen/mapping';
import { Tijdstip } from '../platform/input/scalars';
import { WijzigingSoort } from '../wijzigingen/wijziging.type';
import { BezorgingFout, BezorgingStatus, WebhookStatus } from './webhook.enum';

/**
 * Reads the transaction-local setting that holds a new secret and the id of its webhook, for the
 * answer of the same transaction.
 */
const part = (n: number) => `split_part(current_setting('driehoek.nieuw_webhook_geheim', true), ' ', ${n})`;

const stand = (column: string) => (w: string) => `(select s.${column} from webhook_stand s where s.webhook_id = ${w}.id)`;

@ObjectType({ description: 'Een bericht aan een webhook, en hoe het daarmee ging. Een maand na afloop is het weg.' })
@FromTable('webhook_bezorging')
export class Bezorging {
  @Field(() => ID, { description: 'Het id: dat van de gebeurtenis, en de kop `webhook-id` van elke poging.' })
  @FromColumn()
  id: string;

  @Field(() => String, { description: 'De soort gebeurtenis, zoals "nl.lokale-driehoeken.agendapunt-gewijzigd".' })
  @FromColumn()
  type: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Het id van wat er veranderde; leeg als u dat nu niet ziet, of als het daar niet over ging.',
  })
  @FromSql((b) => `case when webhook_object_te_zien(${b}.soort, ${b}.object_id) then ${b}.object_id end`)
  objectId: string | null;

  @Field(() => BezorgingStatus, { description: 'Hoe het ermee staat.' })
  @FromColumn()
  status: BezorgingStatus;

  @Field(() => Int, { description: 'Hoe vaak het is geprobeerd.' })
  @FromColumn()
  pogingen: number;

  @Field(() => Tijdstip, { description: 'Wanneer het klaarstond.' })
  @FromColumn()
  gemaaktOp: Date;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer het voor het laatst is geprobeerd.' })
  @FromColumn()
  laatstePogingOp: Date | null;

  @Field(() => Tijdstip, {
    nullable: true,
    description: 'Wanneer het weer wordt geprobeerd, of iets later; leeg als dat niet gebeurt.',
  })
  @FromColumn()
  volgendePogingOp: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'De HTTP-status van het laatste antwoord; leeg als er geen was. De inhoud bewaart de dienst niet.',
  })
  @FromColumn()
  antwoord: number | null;

  @Field(() => BezorgingFout, { nullable: true, description: 'Waarom de laatste poging mislukte; leeg als zij lukte.' })
  @FromColumn()
  fout: BezorgingFout | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer het bezorgd, mislukt of vervallen is.' })
  @FromColumn()
  afgerondOp: Date | null;
}

@ObjectType({
  description:
    'Een adres waar de dienst meldt dat er iets veranderde dat u mag zien: alleen ids en soorten, nooit wat er op de agenda staat. Elk bericht is een CloudEvent, getekend volgens Standard Webhooks. De volgorde staat niet vast, en een bericht kan twee keer komen, met hetzelfde `webhook-id`.',
})
@FromTable('webhook')
export class Webhook {
  @Field(() => ID, { description: 'Het id.' })
  @FromColumn()
  id: string;

  @Field(() => String, { description: 'Waar de berichten heen gaan.' })
  @FromColumn()
  adres: string;

  @Field(() => String, { nullable: true, description: 'Waarvoor u hem maakte.' })
  @FromColumn()
  omschrijving: string | null;

  @Field(() => [WijzigingSoort], { nullable: true, description: 'Waarover hij meldt, en over uw toegang; leeg: alles.' })
  @FromSql((w) => `to_json(${w}.soorten)`)
  soorten: WijzigingSoort[] | null;

  @Field(() => Driehoek, {
    nullable: true,
    description: 'De enige driehoek waarover hij meldt; leeg: alle, of een die u niet meer ziet.',
  })
  @ToOne((d, w) => `${d}.code = ${w}.alleen_driehoek`)
  driehoek: unknown;

  @Field(() => WebhookStatus, { description: 'Of hij stuurt.' })
  @FromColumn()
  status: WebhookStatus;

  @Field(() => String, { nullable: true, description: 'Waarom hij uit staat.' })
  @FromColumn()
  uitgezetReden: string | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Sinds wanneer hij uit staat.' })
  @FromColumn()
  uitgezetOp: Date | null;

  @Field(() => Tijdstip, {
    nullable: true,
    description: 'Sinds wanneer er niets meer aankomt; leeg als de laatste poging lukte. Na een dag zet de dienst hem uit.',
  })
  @FromSql(stand('fout_sinds'))
  foutSinds: Date | null;

  @Field(() => Tijdstip, {
    nullable: true,
    description:
      'Sinds wanneer de dienst voor deze webhook niet kan nagaan wat er veranderde, zodat er niets bij komt; leeg als dat lukt. Er gaat niets verloren: is de fout weg, dan komt alles alsnog. Blijft dit staan, meld het dan aan wie de dienst beheert, met het id van de webhook.',
  })
  @FromSql(stand('leesfout_sinds'))
  leesfoutSinds: Date | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer er voor het laatst iets aankwam.' })
  @FromSql(stand('laatst_bezorgd_op'))
  laatstBezorgdOp: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Het geheim waarmee u de handtekening nagaat ("whsec_..."). Alleen in het antwoord op `webhookToevoegen` en `webhookGeheimVernieuwen`; daarna toont de dienst het nooit meer.',
  })
  @FromSql((w) => `case when ${part(1)} = ${w}.id::text then ${part(2)} end`)
  geheim: string | null;

  @Field(() => Tijdstip, { description: 'Wanneer hij is gemaakt.' })
  @FromColumn()
  gemaaktOp: Date;

  @Field(() => Int, { description: 'Telt elke wijziging; geef hem mee bij een wijziging.' })
  @FromColumn()
  versie: number;
}
