import { Badge } from '../../design/Badge';
import type { PuntInZittingFragment, ZittingFragment } from '../../vragen/vragen';
import { day } from '../../words/dates';
import { NIVEAU } from '../../words/names';
import { Aantekening } from './Aantekening';
import { Actie } from './Actie';
import { Besluit } from './Besluit';
import { Uitkomst } from './Uitkomst';

interface Props {
  vergadering: ZittingFragment;
  punt: PuntInZittingFragment;
  partner: boolean;
}

/** The item at hand: what it is about, and what is recorded of it. */
export function Punt({ vergadering, punt, partner }: Props) {
  const open = vergadering.status === 'GEHOUDEN';
  return (
    <article className={`nu ${punt.vast ? 'nu--vast' : ''}`}>
      <Inhoud punt={punt} />
      <Uitkomst punt={punt} open={open} />
      <Vastgelegd punt={punt} />
      {open && <Besluit punt={punt} />}
      {open && <Actie vergadering={vergadering} punt={punt} />}
      {partner && <Aantekening punt={punt} />}
    </article>
  );
}

function Inhoud({ punt }: { punt: PuntInZittingFragment }) {
  const { volgnummer, titel, vast, soort, nagekomen, vertrouwelijkheid, toelichting, gespreksleidraad } = punt;
  return (
    <>
      <h2 tabIndex={-1}>
        {volgnummer}. {titel}
      </h2>
      <p className="merkjes">
        {vast && <Badge kind="vast">Vast bespreekpunt</Badge>}
        {soort === 'BESLUITPUNT' && <Badge>Besluitpunt</Badge>}
        {nagekomen && <Badge kind="let-op">Nagekomen</Badge>}
        <Badge kind="niveau">{NIVEAU[vertrouwelijkheid]}</Badge>
      </p>
      {toelichting && <p className="nu-toelichting">{toelichting}</p>}
      {gespreksleidraad.length > 0 && (
        <details className="vouw">
          <summary>Gespreksleidraad</summary>
          <ul className="nu-lijst">
            {gespreksleidraad.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </details>
      )}
      <Stukken punt={punt} />
    </>
  );
}

const Stukken = ({ punt: { stukken } }: { punt: PuntInZittingFragment }) =>
  stukken.length > 0 && (
    <ul className="nu-stukken">
      {stukken.map(({ id, titel, adres }) => (
        <li key={id}>
          <a href={adres} rel="noreferrer">
            {titel}
          </a>
        </li>
      ))}
    </ul>
  );

const Vastgelegd = ({ punt: { besluiten, acties } }: { punt: PuntInZittingFragment }) =>
  besluiten.length + acties.length > 0 && (
    <ul className="nu-vastgelegd" aria-label="Vastgelegd bij dit punt">
      {besluiten.map(({ id, nummer, tekst }) => (
        <li key={id}>
          <strong>Besluit {nummer}</strong> {tekst}
        </li>
      ))}
      {acties.map(({ id, omschrijving, eigenaar, uiterlijk }) => (
        <li key={id}>
          <strong>Actie</strong> {omschrijving}
          {eigenaar && `, ${eigenaar.persoon.naam}`}
          {uiterlijk && `, uiterlijk ${day(uiterlijk)}`}
        </li>
      ))}
    </ul>
  );
