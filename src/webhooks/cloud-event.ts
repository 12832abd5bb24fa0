/** A change as the feed returns it, without its text. */
export interface FeedChange {
  id: string;
  soort: string;
  wat: string;
  objectId: string;
  /** Identifies the row of the feed, together with the object. */
  transactie: string;
  op: Date;
}
/** A stored message: its subject, and the exact body to send. */
export interface CloudEvent {
  id: string;
  type: string;
  soort: string | null;
  wat: string | null;
  objectId: string | null;
  transactie: string | null;
  gebeurtenis: string;
}
export interface Sender {
  oin: string;
  /** Public address of the service; '' when not configured. */
  address: string;
}

/**
 * Prefix of types: a domain in the plural, not an organisation, since organisations change (NL GOV
 * profile for CloudEvents, `type`).
 */
const DOMAIN = 'nl.lokale-driehoeken';
const GONE = ['VERWIJDERD', 'ONZICHTBAAR'];
const words = (name: string) => name.toLowerCase().replaceAll('_', '-');

/** Creates the messages of this service: CloudEvents 1.0 in the NL GOV profile, as JSON. */
export class CloudEvents {
  constructor(private readonly van: Sender) {}

  ofWijziging({ id, soort, wat, objectId, transactie, op }: FeedChange): CloudEvent {
    const question = GONE.includes(wat) ? undefined : `{node(id:"${objectId}"){id __typename}}`;
    const type = `${DOMAIN}.${words(soort)}-${words(wat)}`;
    const made = this.made(id, type, op, { subject: objectId, data: { soort, wat, id: objectId }, question });
    return { soort, wat, objectId, transactie, ...made };
  }

  /** Creates a message that tests delivery. */
  trial(id: string): CloudEvent {
    return { ...ABOUT_NOTHING, ...this.made(id, `${DOMAIN}.proefbericht-verstuurd`, new Date(), {}) };
  }

  /**
   * Creates a message that makes the receiver fetch everything again, because intermediate changes
   * are no longer known.
   */
  fetchAgain(id: string): CloudEvent {
    return { ...ABOUT_NOTHING, ...this.made(id, `${DOMAIN}.wijzigingen-verlopen`, new Date(), { question: '{beginstand}' }) };
  }

  private made(id: string, type: string, op: Date, { subject, data, question }: About) {
    const event = {
      specversion: '1.0',
      id,
      source: `urn:nld:oin:${this.van.oin}:systeem:driehoek`,
      type,
      time: op.toISOString(),
      ...(subject && { subject }),
      // The dataref extension points to the data instead of containing them. It is a URI-reference,
      // so the address of the service may be omitted.
      ...(question && { dataref: `${this.van.address}/graphql?query=${encodeURIComponent(question)}` }),
      ...(data && { datacontenttype: 'application/json', data }),
    };
    return { id, type, gebeurtenis: JSON.stringify(event) };
  }
}

interface About {
  subject?: string;
  data?: Record<string, string>;
  question?: string | undefined;
}
const ABOUT_NOTHING = { soort: null, wat: null, objectId: null, transactie: null };
