import type { PuntOpAgendaFragment } from '../../vragen/vragen';
import { NIVEAU } from '../../words/names';

const isAddress = (text: string) => /^https?:\/\//i.test(text);

/** The documents of an item, as links to the member's own system. */
export function Stukken({ punt: { stukken } }: { punt: PuntOpAgendaFragment }) {
  if (stukken.length === 0) return null;
  return (
    <ul className="stukken" aria-label="Stukken">
      {stukken.map(({ id, titel, adres, vertrouwelijkheid }) => (
        <li key={id}>
          {isAddress(adres) ? (
            <a href={adres} rel="noreferrer noopener" target="_blank">
              {titel}
            </a>
          ) : (
            <span>
              {titel} ({adres})
            </span>
          )}{' '}
          <span className="veld-hulp">{NIVEAU[vertrouwelijkheid].toLowerCase()}, opent in een nieuw venster</span>
        </li>
      ))}
    </ul>
  );
}
