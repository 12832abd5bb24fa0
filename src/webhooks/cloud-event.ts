/** What changed, as the feed says it: no text of it. */
export interface FeedChange {
  id: string;
  soort: string;
  wat: string;
  objectId: string;
  /** With the object: which row of the feed it is. */
  transactie: string;
  op: Date;
}
/** A message as it is kept: what it is about, and what is sent, to the letter. */
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
  /** Where the service is reached; '' when it does not know. */
  address: string;
}

/**
 * A type is of a domain in plural, and of no organisation: those change (NL GOV profile for
 * CloudEvents, `type`).
 */
const DOMAIN = 'nl.lokale-driehoeken';
const GONE = ['VERWIJDERD', 'ONZICHTBAAR'];
const words = (name: string) => name.toLowerCase().replaceAll('_', '-');

/** Makes the messages of this service: CloudEvents 1.0 by the NL GOV profile, as JSON. */
export class CloudEvents {
  constructor(private readonly van: Sender) {}

  ofWijziging({ id, soort, wat, objectId, transactie, op }: FeedChange): CloudEvent {
    const question = GONE.includes(wat) ? undefined : `{node(id:"${objectId}"){id __typename}}`;
    const type = `${DOMAIN}.${words(soort)}-${words(wat)}`;
    const made = this.made(id, type, op, { subject: objectId, data: { soort, wat, id: objectId }, question });
    return { soort, wat, objectId, transactie, ...made };
  }

  /** To see whether messages arrive. */
  trial(id: string): CloudEvent {
    return { ...ABOUT_NOTHING, ...this.made(id, `${DOMAIN}.proefbericht-verstuurd`, new Date(), {}) };
  }

  /** What happened between is no longer known: the receiver fetches everything again. */
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
      // The extension that says where the data is, in place of the data themselves: a
      // URI-reference, so the address of the service may be left out.
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
