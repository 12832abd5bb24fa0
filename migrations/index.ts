import { Basis1764000000100 } from './1764000000100-basis';
import { Definitie1764000000101 } from './1764000000101-definitie';
import { Sessie1764000000102 } from './1764000000102-sessie';
import { WieWijzigde1764000000103 } from './1764000000103-wie-wijzigde';

/** Every step, in the order in which they run. One that was released is never edited. */
export const migrations = [Basis1764000000100, Definitie1764000000101, Sessie1764000000102, WieWijzigde1764000000103];
