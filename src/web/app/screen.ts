import type { ComponentType } from 'react';
import type { AnyQuestion } from '../data/question';

/** The parameters of an address: its named parts and its query string. */
export interface Address {
  params: Record<string, string>;
  search: URLSearchParams;
}

/**
 * A screen of the page, as its `screen.ts` describes it. All descriptions load first; a screen
 * loads when it is opened.
 */
export interface Screen {
  /** The address, as `/vergadering/:id`. `src/app/http/routes/web-routes.ts` has the same list. */
  pattern: string;
  /** Loads the component, which gets the address and runs its own query. */
  load: () => Promise<ComponentType<Address>>;
  /** The query of the screen, run while its code is loading. */
  questions?: (address: Address) => AnyQuestion[];
  /** Order (lowest first) and label in the navigation; undefined for a screen that is not in it. */
  menu?: { place: number; text: string };
}
