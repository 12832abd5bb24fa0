import type { ComponentType } from 'react';
import { parse } from 'regexparam';
import { askAhead } from '../data/question';
import { Store } from '../data/store';
import type { Address, Screen } from './screen';

/** Each folder of `schermen/` describes its screen in `screen.ts`. */
const modules = import.meta.glob<{ default: Screen }>('../schermen/*/screen.ts', { eager: true });
const screens = Object.values(modules).map(({ default: screen }) => ({ screen, ...parse(screen.pattern) }));

/** The screens in the navigation, in order. */
export const MENU = screens
  .flatMap(({ screen: { pattern, menu } }) => (menu ? [{ ...menu, pattern }] : []))
  .sort((one, other) => one.place - other.place);

/** Returns the screen of an address with its parameters; undefined when there is none. */
export function screenOf(path: string, search: string): { screen: Screen; address: Address } | undefined {
  for (const { screen, keys, pattern } of screens) {
    const values = pattern.exec(path)?.slice(1);
    if (!values) continue;
    const params = Object.fromEntries(keys.map((key, index) => [key, decoded(values[index] ?? '')]));
    return { screen, address: { params, search: new URLSearchParams(search) } };
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The screens whose code has been loaded. */
export const loaded = new Store<ReadonlyMap<Screen, ComponentType<Address>>>(new Map());

/** Loads the code and the data of an address in parallel. */
export function prepare(path: string, search: string): void {
  const found = screenOf(path, search);
  if (!found) return;
  for (const each of found.screen.questions?.(found.address) ?? []) askAhead(each);
  if (!loaded.get().has(found.screen)) void load(found.screen);
}

async function load(screen: Screen): Promise<void> {
  const component = await screen.load();
  loaded.set(new Map([...loaded.get(), [screen, component]]));
}
