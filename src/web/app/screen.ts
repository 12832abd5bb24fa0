import type { ComponentType } from 'react';
import type { AnyQuestion } from '../data/question';

/** What an address says: its named parts, and what is behind the question mark. */
export interface Address {
  params: Record<string, string>;
  search: URLSearchParams;
}

/**
 * A screen of the page, as its `screen.ts` describes it. All of these load first; the screen itself
 * when it is opened.
 */
export interface Screen {
  /** The address, as `/vergadering/:id`. The service has the same list in its web-routes. */
  pattern: string;
  /** Loads the screen. Its component gets the address, and asks its question itself. */
  load: () => Promise<ComponentType<Address>>;
  /** What the screen asks, to ask it while its code is loading. */
  questions?: (address: Address) => AnyQuestion[];
  /**
   * Its place in the navigation, lowest first, and what that says; left out when it is reached
   * otherwise.
   */
  menu?: { place: number; text: string };
}
