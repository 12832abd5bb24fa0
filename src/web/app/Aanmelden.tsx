import { useDeferredValue, useState } from 'react';
import { sentenceOf } from '../data/errors';
import { signInAs, useSession } from '../data/session';
import { Alert } from '../design/Alert';
import { TextField } from '../design/TextField';
import { groupsOf, type Persona, usePersonas } from './personas';
import { useTitle } from './title';

/** The sign-in screen; in demo mode a list of personas. */
export function Aanmelden() {
  useTitle('Aanmelden');
  const { modus } = useSession();
  return (
    <main id="inhoud" tabIndex={-1} className="aanmelden">
      <h1>
        <span className="aanmelden-merk">Driehoek</span>
        <span>De agenda van de lokale driehoek, met wat de regio afsprak altijd op tafel.</span>
      </h1>
      {modus === 'demo' ? <Kiezen /> : <NogNiet />}
    </main>
  );
}

const NogNiet = () => (
  <Alert kind="info">
    <p>Aanmelden met een browser is op deze dienst nog niet ingesteld. Programma’s gebruiken de API met een token.</p>
  </Alert>
);

function Kiezen() {
  const [sought, setSought] = useState('');
  const [error, setError] = useState<unknown>();
  const personas = usePersonas();
  const groups = groupsOf(personas ?? [], useDeferredValue(sought));
  const choose = ({ code }: Persona) => void signInAs(code).then(goOn, setError);
  return (
    <>
      <p>Dit is een demo met voorbeeldgegevens. Kies wie u bent; u kunt later wisselen.</p>
      <TextField label="Zoek op naam of plaats" type="search" value={sought} onChange={setSought} />
      {error !== undefined && <Alert kind="error">{sentenceOf(error)}</Alert>}
      {!personas && <p className="wacht">De namen worden opgehaald ...</p>}
      {personas && groups.length === 0 && <p>Niemand heet zo. Zoek op een deel van de naam, zoals “Assen”.</p>}
      {groups.map(({ titel, uitleg, personas: found }) => (
        <section key={titel} className="personas" aria-labelledby={`rol-${titel}`}>
          <h2 id={`rol-${titel}`}>{titel}</h2>
          <p>{uitleg}</p>
          <Names personas={found} onChoose={choose} />
        </section>
      ))}
    </>
  );
}

const Names = ({ personas, onChoose }: { personas: Persona[]; onChoose: (persona: Persona) => void }) => (
  <ul>
    {personas.map((persona) => (
      <li key={persona.code}>
        <button type="button" onClick={() => onChoose(persona)}>
          {persona.naam}
        </button>
      </li>
    ))}
  </ul>
);

/**
 * Goes to the address that required signing in; the browser itself opens a file. Never leaves this
 * site.
 */
function goOn(): void {
  if (location.pathname !== '/aanmelden') return;
  const to = new URLSearchParams(location.search).get('naar') ?? '/';
  location.replace(/^\/(?![/\\])/.test(to) ? to : '/');
}
