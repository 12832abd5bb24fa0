import type { IncomingMessage } from 'node:http';
import { type DocumentNode, getOperationAST, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { authorizationOf } from '../../aanmelden/with-sessions';
import { OngeldigeInvoer } from '../../platform/input/errors';
import type { Asker } from '../../toegang/asker';
import type { Context } from '../../toegang/context';
import type { Service } from '../compose/compose';
import { AcceptedDocuments } from './accepted-documents';
import { type Charge, chargeOf } from './cost';
import { Counts } from './counts';
import type { Trusted } from './trusted-documents';
import { declaredVariables } from './variables';

/** A request that asks to be let in. */
export interface Arrival {
  request: IncomingMessage;
  /** The client's address, for counting bad tokens. */
  address?: string;
  /** The asker, when the request or its connection told already. */
  asker?: Asker;
  /** Streams are long, and have a separate bound in place of the concurrency of requests. */
  stream?: boolean;
}
/** A request that was let in: its place is taken until `leave`. */
export interface Admitted {
  context: Context;
  counts: Counts;
  leave(): void;
}
/** A question, as a client sends it or as the code holds it. */
export interface Asked {
  /** A client's text, with its document if Apollo Server has validated it; or our own document. */
  source: { text: string; checked?: DocumentNode } | { own: DocumentNode };
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
  /** A subscription, whose pages are charged one by one. */
  stream?: boolean;
}
/** A question that may run. */
export interface Accepted {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/** The key by which this request is known when it is sent again. */
const keyOf = ({ headersDistinct }: IncomingMessage) => headersDistinct['idempotency-key'];

/**
 * Decides which requests are let in and which questions may run, for GraphQL, the fast path, files
 * and streams alike.
 */
export class Gate {
  readonly documents: AcceptedDocuments;
  /** Counts what a question costs. Throws TeZwaar and LimietBereikt. */
  readonly charge: Charge;
  private readonly attempts = new WeakMap<IncomingMessage, Context>();

  constructor(
    private readonly service: Service,
    readonly trusted?: Trusted,
  ) {
    this.documents = new AcceptedDocuments(service.schema, trusted);
    this.charge = chargeOf(service.schema, service.limits.settings);
  }

  /**
   * Finds the asker by token or session. Throws NietAangemeld, TijdelijkNietBeschikbaar and
   * LimietBereikt.
   */
  whoAsks(request: IncomingMessage, address = ''): Promise<Asker> {
    return this.service.authentication.askerOf(authorizationOf(request), address);
  }

  /**
   * Lets a request in: finds its asker, takes a place and counts it. A caller that may take the
   * count back passes its own `counts`. Throws NietAangemeld, TijdelijkNietBeschikbaar, TeDruk and
   * LimietBereikt.
   */
  async admit({ request, address, asker: known, stream }: Arrival, counts?: Counts): Promise<Admitted> {
    const asker = known ?? (await this.whoAsks(request, address));
    const leave = stream ? () => undefined : this.service.crowd.enterAs(asker);
    const counted = counts ?? this.countsFor(asker);
    try {
      await counted.request();
    } catch (error) {
      leave();
      throw error;
    }
    const context = this.attempts.get(request) ?? this.service.contextOf(asker, keyOf(request));
    return { context, counts: counted, leave };
  }

  /**
   * Accepts a question that may run: trusted, valid and of a bounded shape, of a kind that this
   * transport takes, with variables that fit, within what its asker may spend. Throws
   * NietToegestaan, RefusedQuestion, OngeldigeInvoer, TeZwaar and LimietBereikt.
   */
  async accept(counts: Counts, { source, variables, operationName, stream = false }: Asked): Promise<Accepted> {
    const document = 'own' in source ? this.documents.ofCode(source.own) : this.documents.of(source.text, source.checked);
    const operation = getOperationAST(document, operationName);
    checkKind(operation, stream);
    const declared = declaredVariables(this.service.schema, operation, variables ?? {});
    const accepted = { document, operation, variables: declared };
    if (!stream) await this.charge(accepted, counts, 'own' in source);
    return accepted;
  }

  /**
   * Admits and accepts a question that Apollo Server gets to answer when `answer` gives undefined,
   * or anything throws: nothing was counted then, and the same context serves again, so that a
   * refusal is recorded once.
   */
  async attempt<T>(
    { request, asker }: Required<Pick<Arrival, 'request' | 'asker'>>,
    asked: Asked,
    answer: (accepted: Accepted, context: Context) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const counts = this.countsFor(asker);
    let admitted: Admitted | undefined;
    let answered: T | undefined;
    try {
      admitted = await this.admit({ request, asker }, counts);
      this.attempts.set(request, admitted.context);
      answered = await answer(await this.accept(counts, asked), admitted.context);
      return answered;
    } finally {
      admitted?.leave();
      if (answered === undefined) await counts.refund();
    }
  }

  /** Nothing counted yet for this asker. */
  countsFor(asker: Asker): Counts {
    return new Counts(this.service.limits, asker);
  }
}

function checkKind(
  operation: OperationDefinitionNode | null | undefined,
  stream: boolean,
): asserts operation is OperationDefinitionNode {
  const isStream = operation?.operation === OperationTypeNode.SUBSCRIPTION;
  if (stream && !isStream) throw new OngeldigeInvoer('Hier gaan alleen subscriptions; stel andere vragen met POST op /graphql.');
  if (!operation) throw new OngeldigeInvoer('In de vraag staat niets met de naam die `operationName` noemt.');
  if (!stream && isStream)
    throw new OngeldigeInvoer('Een subscription gaat over WebSocket, of over /graphql/stream met Accept: text/event-stream.');
}
