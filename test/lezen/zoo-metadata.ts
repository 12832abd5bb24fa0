import { getMetadataStorage } from 'type-graphql';
import '../../src/lezen/connection.type';
import '../../src/lezen/node.type';

type Metadata = ReturnType<typeof getMetadataStorage>;
declare global {
  var TypeGraphQLMetadataStorage: Metadata;
}

/** What any schema may use, without the types of the service that happen to be loaded already. */
function withoutService(all: Metadata): Metadata {
  const copies = Object.entries(all).map(([name, of]) => [name, Array.isArray(of) ? [...of] : new Map()]);
  const copy: Metadata = Object.assign(Object.create(Object.getPrototypeOf(all)), Object.fromEntries(copies));
  for (const name of ['queries', 'mutations', 'subscriptions', 'fieldResolvers', 'resolverClasses'] as const) copy[name] = [];
  copy.objectTypes = copy.objectTypes.filter(({ interfaceClasses }) => !interfaceClasses?.length);
  return copy;
}

/**
 * type-graphql keeps all types of a process in one place. The service is loaded once for many test
 * files and has no animals, so as long as this file runs, that place is another one.
 */
const service = getMetadataStorage();
globalThis.TypeGraphQLMetadataStorage = withoutService(service);
afterAll(() => {
  globalThis.TypeGraphQLMetadataStorage = service;
});
