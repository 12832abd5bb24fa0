import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { type DriehoekError, NietAangemeld, NietToegestaan, OngeldigeInvoer } from '../../platform/input/errors';
import { InFlight } from '../../platform/memory/in-flight';
import type { Notifications } from '../../platform/postgres/notifications';
import { type Asker, lifeOf } from '../../toegang/asker';
import { concurrencyKey, TeDruk } from '../../toegang/concurrency';
import type { Context, PageEnd } from '../../toegang/context';
import { NOW } from '../../wijzigingen/wijziging.sql';
import type { Service } from '../compose/compose';
import { formatError } from '../errors/format-error';
import type { Charge } from '../gate/cost';
import { queryLimits } from '../gate/limits';
import type { Outlet, StreamBounds } from './backpressure';

/** What a client sends to open a stream. */
export interface StreamRequest {
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
}
interface Stream {
  asker: Asker;
  context: Context;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}
interface Serving {
  driehoek: Service;
  charge: Charge;
  ticks: Notifications;
  /** Whether this document may be asked here. */
  trusts: (query: string) => boolean;
}

/** Errors as every answer shows them. */
export const shown = (errors: readonly GraphQLError[]) =>
  errors.map((error) => {
    const { message, extensions, path } = formatError(error.toJSON(), error);
    return new GraphQLError(message, { path, extensions: { ...extensions } });
  });
/** Errors in the request itself, with the code that Apollo Server gives such errors. */
const coded = (errors: readonly GraphQLError[], code: string) =>
  errors.map((error) => Object.assign(error, { extensions: { code, ...error.extensions } }));
const refusal = (error: DriehoekError) => new GraphQLError(error.message, { originalError: error });

/**
 * Streams of pages of the feed of changes: each page is asked for when the one before was taken, so
 * nothing piles up for who reads slowly.
 */
export class Streams {
  private readonly open = new InFlight();
  private total = 0;
  private readonly stopping = new AbortController();

  constructor(
    private readonly service: Serving,
    readonly bounds: StreamBounds,
  ) {}

  /** Ends every stream. */
  async stop(): Promise<void> {
    this.stopping.abort();
  }

  /** A stream that may be run, or the errors to refuse it with. */
  async prepare(asker: Asker, request: StreamRequest): Promise<Stream | GraphQLError[]> {
    try {
      await this.service.driehoek.limits.countRequest(asker);
      return this.read(asker, request);
    } catch (error) {
      if (error instanceof GraphQLError) return coded([error], 'GRAPHQL_PARSE_FAILED');
      return [refusal(error as DriehoekError)];
    }
  }

  private read(asker: Asker, { query, variables, operationName }: StreamRequest): Stream | GraphQLError[] {
    const { schema } = this.service.driehoek;
    if (typeof query !== 'string') throw new OngeldigeInvoer('De tekst van de vraag ontbreekt (query).');
    if (!this.service.trusts(query)) throw new NietToegestaan('Deze vraag is hier niet vooraf vastgelegd.');
    const document = parse(query, queryLimits.parseOptions);
    const errors = validate(schema, document, [...specifiedRules, ...queryLimits.validationRules]);
    if (errors.length > 0) return coded(errors, 'GRAPHQL_VALIDATION_FAILED');
    const operation = getOperationAST(document, operationName as string | undefined);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
      throw new OngeldigeInvoer('Hier gaan alleen subscriptions; stel andere vragen met POST op /graphql.');
    const given = (variables ?? {}) as Record<string, unknown>;
    const { coerced, errors: wrong } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (!coerced) return coded(wrong ?? [], 'BAD_USER_INPUT');
    return { asker, context: this.service.driehoek.contextOf(asker), document, operation, variables: given };
  }

  /**
   * The pages, each as the result of the operation, until the client goes or wants no more, or the
   * token ends.
   */
  run(stream: Stream, outlet: Outlet): AsyncGenerator<ExecutionResult, void, undefined> {
    const ended = new AbortController();
    const results = this.results(stream, { ...outlet, signal: AbortSignal.any([outlet.signal, ended.signal]) });
    const stop = results.return.bind(results);
    // By itself a generator stops where it next has something to give, which for who sees few
    // changes may be never.
    return Object.assign(results, {
      return: (value: undefined) => {
        ended.abort();
        return stop(value);
      },
    });
  }

  private async *results(stream: Stream, outlet: Outlet): AsyncGenerator<ExecutionResult, void, undefined> {
    const leave = this.enter(stream.asker);
    if (!leave) return yield { errors: shown([refusal(new TeDruk())]) };
    try {
      yield* this.pages(stream, outlet);
    } catch (error) {
      yield { errors: shown([error instanceof GraphQLError ? error : refusal(error as DriehoekError)]) };
    } finally {
      leave();
    }
  }

  private async *pages(stream: Stream, outlet: Outlet): AsyncGenerator<ExecutionResult, void, undefined> {
    const until = AbortSignal.any([outlet.signal, this.stopping.signal, AbortSignal.timeout(lifeOf(stream.asker))]);
    for (let na = await this.begin(stream); !until.aborted; ) {
      const { result, end } = await this.page(stream, na);
      if (!end) return yield { ...result, errors: shown(result.errors ?? []) };
      if (end.startCursor !== null) yield result;
      na = end.endCursor;
      if (!(await outlet.flushed())) return;
      if (!end.hasNextPage) await this.service.ticks.next(until);
    }
    if (!outlet.signal.aborted && !this.stopping.signal.aborted)
      yield {
        errors: shown([refusal(new NietAangemeld('Uw aanmelding is verlopen; meld u opnieuw aan en ga verder met `na`.'))]),
      };
  }

  /** The cursor in the question, else that of this moment. */
  private async begin({ context, operation, variables }: Stream): Promise<string> {
    const { schema } = this.service.driehoek;
    const [node] = operation.selectionSet.selections as [FieldNode];
    const field = (schema.getSubscriptionType() as GraphQLObjectType).getFields()[node.name?.value];
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    const given = field && node.kind === 'Field' ? getArgumentValues(field, node, coerced) : {};
    return (given.na as string | undefined) ?? ((await context.ask('wijzigingen', 'beginstand', NOW)) as string);
  }

  private async page({ asker, context, document, operation, variables }: Stream, na: string) {
    const { driehoek, charge } = this.service;
    await charge({ document, operation, variables }, asker);
    let end: PageEnd | undefined;
    const contextValue = context.asPage({ na }, (seen) => {
      end = seen;
    });
    const operationName = operation.name?.value;
    const result = await execute({ schema: driehoek.schema, document, operationName, variableValues: variables, contextValue });
    return { result, end: result.errors ? undefined : (end as PageEnd | undefined) };
  }

  private enter(asker: Asker): (() => void) | undefined {
    const key = concurrencyKey(asker);
    if (this.open.of(key) >= this.bounds.mostOfOne || this.total >= this.bounds.most) return undefined;
    const leave = this.open.enter(key);
    this.total += 1;
    return () => {
      this.total -= 1;
      leave();
    };
  }
}
