import type { ExampleDriehoek } from './context';
import type { ExamplePrioriteit } from './prioriteiten';
import type { Rows } from './row-buffer';
import type { ExampleVergadering } from './vergaderingen';

/** An item on an agenda. */
export interface ExampleAgendapunt {
  id: string;
  /** The seed of the item's random choices; an id from the database differs in each run. */
  key: string;
  soort: string;
  titel: string;
  vertrouwelijkheid?: string;
  toelichting?: string;
  verslag_van_id?: string;
  aangehouden_van_id?: string | undefined;
  /** Codes of themes, and priorities, that the item is about. */
  themas?: string[];
  prioriteit?: ExamplePrioriteit | undefined;
  vast?: boolean;
}
/** A meeting with the buffer for its rows. */
export interface Scene {
  rows: Rows;
  driehoek: ExampleDriehoek;
  meeting: ExampleVergadering;
  today: string;
}
