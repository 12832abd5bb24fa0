import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { Lru } from '../../platform/memory/lru';
import { queryLimits } from './limits';
import { RefusedQuestion } from './refused-question';
import { NOT_TRUSTED, type Trusted } from './trusted-documents';

const MOST_DOCUMENTS = 500;
const LONGEST_TEXT = 20_000;

/** Errors in the request itself, with the code that Apollo Server gives such errors. */
export const coded = (errors: readonly GraphQLError[], code: string): GraphQLError[] =>
  errors.map((error) => Object.assign(error, { extensions: { code, ...error.extensions } }));

interface Known {
  document: DocumentNode;
  raw: boolean;
}

/** The documents that were found trusted and valid, by their text. */
export class AcceptedDocuments {
  private readonly known = new Lru<Known>(MOST_DOCUMENTS);
  private readonly own = new WeakSet<DocumentNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly trusted: Trusted | undefined,
  ) {}

  /**
   * The document of a text. `checked` is the document when Apollo Server has parsed and validated
   * it. Throws NietToegestaan for a text that is not trusted, RefusedQuestion for a wrong one.
   */
  of(text: string, checked?: DocumentNode): DocumentNode {
    const known = this.known.get(text);
    if (known) return known.document;
    if (this.trusted && !this.trusted.has(text)) throw NOT_TRUSTED();
    const document = checked ?? this.read(text);
    if (text.length <= LONGEST_TEXT) this.known.keep(text, { document, raw: false });
    return document;
  }

  /** A document that stands in the code is always trusted; one that does not fit is our mistake. */
  ofCode(document: DocumentNode): DocumentNode {
    if (this.own.has(document)) return document;
    const [mistake] = validate(this.schema, document);
    if (mistake) throw new Error(mistake.message);
    this.own.add(document);
    return document;
  }

  /** Remembers that PostgreSQL wrote the whole answer to this text. */
  answeredRaw(text: string): void {
    const known = this.known.get(text);
    if (known) known.raw = true;
  }

  /** Whether PostgreSQL wrote the whole answer to this text before. */
  isRaw(text: string): boolean {
    return this.known.get(text)?.raw ?? false;
  }

  private read(text: string): DocumentNode {
    const document = parsed(text);
    const errors = validate(this.schema, document, [...specifiedRules, ...queryLimits.validationRules]);
    if (errors.length > 0) throw new RefusedQuestion(coded(errors, 'GRAPHQL_VALIDATION_FAILED'));
    return document;
  }
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, queryLimits.parseOptions);
  } catch (error) {
    throw new RefusedQuestion(coded([error as GraphQLError], 'GRAPHQL_PARSE_FAILED'));
  }
}
