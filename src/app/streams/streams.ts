import type { IncomingMessage } from 'node:http';
import {
  type ExecutionResult,
  execute,
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  getArgumentValues,
  getVariableValues,
} from 'graphql';
import { type DriehoekError, NietAangemeld, OngeldigeInvoer } from '../../platform/input/errors';
import { InFlight } from '../../platform/memory/in-flight';
import type { Notifications } from '../../platform/postgres/notifications';
import { type Asker, lifeOf } from '../../toegang/asker';
import { concurrencyKey, TeDruk } from '../../toegang/concurrency';
import type { Context, PageEnd } from '../../toegang/context';
import { NOW } from '../../wijzigingen/wijziging.sql';
import type { Service } from '../compose/compose';
import { formatError } from '../errors/format-error';
import type { Accepted, Asked, Gate } from '../gate/gate';
import { RefusedQuestion } from '../gate/refused-question';
import type { Outlet, StreamBounds } from './backpressure';

/** The message with which a client opens a stream. */
export interface StreamRequest {
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
}
interface Opening {
  request: IncomingMessage;
  asker: Asker;
}
interface Stream extends Accepted {
  asker: Asker;
  context: Context;
}
interface Serving {
  driehoek: Service;
  gate: Gate;
  ticks: Notifications;
}

/** Errors as every answer shows them. */
export const shown = (errors: readonly GraphQLError[]) =>
  errors.map((error) => {
    const { message, extensions, path } = formatError(error.toJSON(), error);
    return new GraphQLError(message, { path, extensions: { ...extensions } });
  });
const refusal = (error: DriehoekError) => new GraphQLError(error.message, { originalError: error });

function asked({ query, variables, operationName }: StreamRequest): Asked {
  if (typeof query !== 'string') throw new OngeldigeInvoer('De tekst van de vraag ontbreekt (query).');
  const given = variables as Asked['variables'];
  return { source: { text: query }, variables: given, operationName: operationName as string | undefined, stream: true };
}

/**
 * Streams pages of the feed of changes. It reads each page when the client has taken the one
 * before, so that nothing piles up for a slow reader.
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
  async prepare({ request, asker }: Opening, params: StreamRequest): Promise<Stream | GraphQLError[]> {
    const { gate } = this.service;
    try {
      const { context, counts } = await gate.admit({ request, asker, stream: true });
      return { ...(await gate.accept(counts, asked(params))), asker, context };
    } catch (error) {
      return error instanceof RefusedQuestion ? [...error.errors] : [refusal(error as DriehoekError)];
    }
  }

  /**
   * The pages, each as the result of the operation, until the client goes or wants no more, or the
   * token ends.
   */
  run(stream: Stream, outlet: Outlet): AsyncGenerator<ExecutionResult, void, undefined> {
    const ended = new AbortController();
    const results = this.results(stream, { ...outlet, signal: AbortSignal.any([outlet.signal, ended.signal]) });
    const stop = results.return.bind(results);
    // A generator stops only at its next yield, which may never come for a caller with few
    // visible changes.
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
    const { driehoek, gate } = this.service;
    await gate.charge({ document, operation, variables }, gate.countsFor(asker));
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
