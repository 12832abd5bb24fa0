import type { AgendaVanVergaderingFragment } from '../../vragen/vragen';
import { NIVEAU, NIVEAUS } from '../../words/names';

/** Links to the agenda as a document. They are plain links, so they work without this page too. */
export function Bestanden({ vergadering: { id, agendapunten } }: { vergadering: AgendaVanVergaderingFragment }) {
  const highest = Math.max(0, ...agendapunten.map(({ vertrouwelijkheid }) => NIVEAUS.indexOf(vertrouwelijkheid)));
  const niveau = NIVEAU[NIVEAUS[highest] ?? 'OPENBAAR'].toLowerCase();
  return (
    <section className="paneel" aria-labelledby="meenemen">
      <h2 id="meenemen">Meenemen</h2>
      <p className="veld-hulp">Wat u hier ziet, als document. Niveau: {niveau}.</p>
      <ul className="bestanden">
        <li>
          <a href={`/vergaderingen/${id}/agenda.pdf`}>Agenda om af te drukken (PDF)</a>
        </li>
        <li>
          <a href={`/vergaderingen/${id}/agenda.docx`}>Agenda om in te werken (Word)</a>
        </li>
        <li>
          <a href={`/vergaderingen/${id}/agenda.html`}>Agenda zonder knoppen (webpagina)</a>
        </li>
      </ul>
    </section>
  );
}
