import type { ExampleDriehoek } from './context';
import type { ExamplePrioriteit } from './prioriteiten';
import type { Rows } from './row-buffer';
import type { ExampleVergadering } from './vergaderingen';

/** An item on an agenda. */
export interface ExampleAgendapunt {
  id: string;
  /** What chance goes by: an id that the database gave is another each time. */
  key: string;
  soort: string;
  titel: string;
  vertrouwelijkheid?: string;
  toelichting?: string;
  verslag_van_id?: string;
  aangehouden_van_id?: string | undefined;
  /** Codes of themes, and priorities, that it is about. */
  themas?: string[];
  prioriteit?: ExamplePrioriteit | undefined;
  vast?: boolean;
}
/** A meeting, and what is written down of it. */
export interface Scene {
  rows: Rows;
  driehoek: ExampleDriehoek;
  meeting: ExampleVergadering;
  today: string;
}
