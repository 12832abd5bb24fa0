import { getMetadataStorage } from 'type-graphql';
import '../../src/lezen/connection.type';
import '../../src/lezen/node.type';

type Metadata = ReturnType<typeof getMetadataStorage>;
declare global {
  var TypeGraphQLMetadataStorage: Metadata;
}

/** Keeps the metadata that any schema may use, without the service's types. */
function withoutService(all: Metadata): Metadata {
  const copies = Object.entries(all).map(([name, of]) => [name, Array.isArray(of) ? [...of] : new Map()]);
  const copy: Metadata = Object.assign(Object.create(Object.getPrototypeOf(all)), Object.fromEntries(copies));
  for (const name of ['queries', 'mutations', 'subscriptions', 'fieldResolvers', 'resolverClasses'] as const) copy[name] = [];
  copy.objectTypes = copy.objectTypes.filter(({ interfaceClasses }) => !interfaceClasses?.length);
  return copy;
}

/**
 * type-graphql keeps all types of a process in one global storage. The service is loaded once for
 * many test files, so this file replaces the storage while it runs.
 */
const service = getMetadataStorage();
globalThis.TypeGraphQLMetadataStorage = withoutService(service);
afterAll(() => {
  globalThis.TypeGraphQLMetadataStorage = service;
});
