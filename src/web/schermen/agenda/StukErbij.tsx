import { useState } from 'react';
import { problemOf, sentenceOf } from '../../data/errors';
import { say } from '../../data/status';
import { useChange } from '../../data/use-change';
import { Alert } from '../../design/Alert';
import { AskDialog, submitByKey, useSubmit } from '../../design/AskDialog';
import { Button } from '../../design/Button';
import { TextField } from '../../design/TextField';
import { type PuntOpAgendaFragment, StukToevoegenDocument, StukVerwijderenDocument } from '../../vragen/vragen';

interface Props {
  punt: PuntOpAgendaFragment;
  mayRemove: boolean;
}

/** Adds a link to a document in the member's own system; this service stores the address only. */
export function StukErbij({ punt, mayRemove }: Props) {
  const [titel, setTitel] = useState('');
  const [adres, setAdres] = useState('');
  const { change } = useChange(StukToevoegenDocument);
  const add = () => change(() => ({ input: { agendapuntId: punt.id, titel, adres, vertrouwelijkheid: punt.vertrouwelijkheid } }));
  const { submit, busy, error } = useSubmit(add, () => {
    say(`${titel} is toegevoegd.`);
    setTitel('');
    setAdres('');
  });
  return (
    <form className="velden" aria-label={`Stuk bij ${punt.titel}`} onSubmit={submit} onKeyDown={submitByKey} noValidate>
      <div className="velden velden--naast">
        <TextField label="Stuk: titel" value={titel} onChange={setTitel} problem={problemOf(error, 'titel')} />
        <TextField
          label="Adres in uw zaaksysteem"
          inputMode="url"
          value={adres}
          onChange={setAdres}
          problem={problemOf(error, 'adres')}
        />
      </div>
      {error !== undefined && <Alert kind="error">{sentenceOf(error)}</Alert>}
      <div className="knoppen">
        <Button type="submit" busy={busy} disabled={!titel.trim() || !adres.trim()}>
          Stuk toevoegen
        </Button>
        {mayRemove && punt.stukken.map(({ id, titel: naam }) => <StukWeg key={id} id={id} titel={naam} />)}
      </div>
    </form>
  );
}

function StukWeg({ id, titel }: { id: string; titel: string }) {
  const [asking, setAsking] = useState(false);
  const { change } = useChange(StukVerwijderenDocument);
  return (
    <>
      <Button purpose="subtle" negative onClick={() => setAsking(true)}>
        Haal weg: {titel}
      </Button>
      <AskDialog
        title={`${titel} weghalen`}
        action="Weghalen"
        negative
        reason="Waarom hoort dit stuk er niet meer bij?"
        open={asking}
        onClose={() => setAsking(false)}
        onSubmit={(reden) => change(() => ({ id, reden }))}
      >
        <p>Het stuk blijft in uw zaaksysteem; alleen de verwijzing gaat weg. Het logboek bewaart de reden.</p>
      </AskDialog>
    </>
  );
}
