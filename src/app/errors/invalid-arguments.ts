import type { ArgumentValidationError } from 'type-graphql';
import { OngeldigeInvoer } from '../../platform/input/errors';
import { fieldProblem } from '../../platform/input/field-problems';

/**
 * The refusal of an input that breaks rules of its class: one sentence, and each field with its
 * own.
 */
export function invalidArguments({ extensions }: ArgumentValidationError): OngeldigeInvoer {
  const broken = extensions.validationErrors.map(({ property, constraints }) => ({
    property,
    sentences: Object.values(constraints ?? {}),
  }));
  return new OngeldigeInvoer(`${broken.flatMap(({ sentences }) => sentences).join('; ')}.`, {
    velden: broken.map(({ property }) => property),
    problemen: broken.flatMap(({ property, sentences }) => sentences.map((sentence) => fieldProblem(property, sentence))),
  });
}
