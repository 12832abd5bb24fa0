import { labelOf } from './codes';
import type { Check } from './kind';
import type { Path } from './problem';

/** Reports a code that does not exist, or that belongs to another region. */
export function checkReference(
  { codes, report }: Check,
  kind: string,
  code: string | undefined,
  path: Path,
  regio: string | undefined,
): void {
  if (code === undefined) return;
  const found = codes.regioOf(kind, code);
  if (!codes.mayExist(kind, code))
    report(path, `${labelOf(kind, code)} is onbekend; laad eerst het bestand waarin die staat, of laad het mee.`);
  else if (found !== undefined && regio !== undefined && found !== regio)
    report(path, `${labelOf(kind, code)} hoort bij de regio "${found}", niet bij "${regio}".`);
}
