import { ToScreen } from '../../app/ToScreen';
import { Badge } from '../../design/Badge';
import type { PuntOpAgendaFragment } from '../../vragen/vragen';
import { day, shortDay } from '../../words/dates';
import { count, NIVEAU, UITKOMST } from '../../words/names';
import { Stukken } from './Stukken';

interface Props {
  punt: PuntOpAgendaFragment;
}

/** The text of an item. */
export function Inhoud({ punt }: Props) {
  return (
    <>
      <h3 className="punt-titel">{punt.titel}</h3>
      <Merkjes punt={punt} />
      {punt.toelichting && <p className="punt-toelichting">{punt.toelichting}</p>}
      <Herkomst punt={punt} />
      <Samenhang punt={punt} />
      <Uitkomst punt={punt} />
      <Leidraad punt={punt} />
      <Openstaand punt={punt} />
      <Stukken punt={punt} />
    </>
  );
}

const Merkjes = ({ punt: { vast, soort, nagekomen, vertrouwelijkheid, indiener } }: Props) => (
  <p className="merkjes punt-merkjes">
    {vast && <Badge kind="vast">Vast bespreekpunt</Badge>}
    {soort === 'BESLUITPUNT' && <Badge>Besluitpunt</Badge>}
    {nagekomen && <Badge kind="let-op">Nagekomen</Badge>}
    <Badge kind="niveau">{NIVEAU[vertrouwelijkheid]}</Badge>
    {indiener && <span className="punt-indiener">ingebracht door {indiener.naam}</span>}
  </p>
);

/** The origin of an item: postponed, or the report of an earlier meeting. */
const Herkomst = ({ punt: { aangehoudenVan, verslagVan, verwijstNaar } }: Props) => (
  <>
    {aangehoudenVan && (
      <p className="punt-herkomst">
        Aangehouden van{' '}
        <ToScreen href={`/vergadering/${aangehoudenVan.vergadering.id}#punt-${aangehoudenVan.id}`}>
          {shortDay(aangehoudenVan.vergadering.aanvang)}
        </ToScreen>
        {aangehoudenVan.uitkomstToelichting && `: ${aangehoudenVan.uitkomstToelichting}`}
      </p>
    )}
    {verslagVan && (
      <p className="punt-herkomst">
        Verslag van <ToScreen href={`/vergadering/${verslagVan.id}`}>{shortDay(verslagVan.aanvang)}</ToScreen>
      </p>
    )}
    {verwijstNaar.map(({ id, titel, vergadering }) => (
      <p key={id} className="punt-herkomst">
        Bouwt voort op{' '}
        <ToScreen href={`/vergadering/${vergadering.id}#punt-${id}`}>
          {titel} ({shortDay(vergadering.aanvang)})
        </ToScreen>
      </p>
    ))}
  </>
);

function Samenhang({ punt: { vast, themas, prioriteiten } }: Props) {
  const other = vast ? [] : themas;
  if (other.length + prioriteiten.length === 0) return null;
  return (
    <p className="punt-herkomst">
      Gaat over{' '}
      {[
        ...other.map(({ id, naam }) => [`/thema/${id}`, naam] as const),
        ...prioriteiten.map(({ id, titel }) => [`/prioriteit/${id}`, titel] as const),
      ].map(([href, words], index) => (
        <span key={href}>
          {index > 0 && ', '}
          <ToScreen href={href}>{words}</ToScreen>
        </span>
      ))}
    </p>
  );
}

const Uitkomst = ({ punt: { uitkomst, uitkomstToelichting, besluiten } }: Props) => (
  <>
    {uitkomst && (
      <p className="punt-uitkomst">
        <strong>{UITKOMST[uitkomst]}.</strong> {uitkomstToelichting}
      </p>
    )}
    {besluiten.map(({ id, nummer, tekst }) => (
      <p key={id} className="punt-besluit">
        <strong>Besluit {nummer}</strong> {tekst}
      </p>
    ))}
  </>
);

/** The goals of the plan, as a guide for discussing a standing item. */
function Leidraad({ punt: { gespreksleidraad } }: Props) {
  if (gespreksleidraad.length === 0) return null;
  return (
    <details className="punt-vouw">
      <summary>Gespreksleidraad: {count(gespreksleidraad.length, 'doel', 'doelen')} van het plan</summary>
      <ul className="opsomming">
        {gespreksleidraad.map((doel) => (
          <li key={doel}>{doel}</li>
        ))}
      </ul>
    </details>
  );
}

function Openstaand({ punt: { openstaandeActies } }: Props) {
  if (openstaandeActies.length === 0) return null;
  return (
    <details className="punt-vouw">
      <summary>{count(openstaandeActies.length, 'actie staat', 'acties staan')} nog open</summary>
      <ul className="opsomming">
        {openstaandeActies.map(({ id, omschrijving, uiterlijk, eigenaar }) => (
          <li key={id}>
            {omschrijving} ({[eigenaar?.persoon.naam, uiterlijk && `uiterlijk ${day(uiterlijk)}`].filter(Boolean).join(', ')})
          </li>
        ))}
      </ul>
    </details>
  );
}
