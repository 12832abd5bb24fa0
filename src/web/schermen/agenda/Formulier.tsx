import { type KeyboardEvent, useEffect, useRef } from 'react';
import { draftKey, draftOf } from '../../data/drafts';
import { problemOf, sentenceOf } from '../../data/errors';
import { shownObject } from '../../data/merge';
import { say } from '../../data/status';
import { onceMore, useChange } from '../../data/use-change';
import { clashes, type DraftField, useDraftField } from '../../data/use-draft-field';
import { Alert } from '../../design/Alert';
import { submitByKey, useSubmit } from '../../design/AskDialog';
import { Button } from '../../design/Button';
import { Choice } from '../../design/Choice';
import { Conflict } from '../../design/Conflict';
import { TextField } from '../../design/TextField';
import { type PuntOpAgendaFragment, PuntWijzigenDocument } from '../../vragen/vragen';
import { NIVEAU_OPTIONS, niveauUitleg } from '../../words/names';
import { currentOf, EDITABLE, type Editable, inputOf } from './fields';

/** Tells whether the user was editing an item before they navigated away. */
export const hasDraft = (id: string) => EDITABLE.some((field) => draftOf(draftKey(id, field)) !== undefined);

interface Props {
  punt: PuntOpAgendaFragment;
  onClose: () => void;
}

/**
 * The fields of an item, which replace its text. Ctrl+Enter saves; Escape closes when nothing is
 * unsaved.
 */
export function Formulier({ punt, onClose }: Props) {
  const fields = useFields(punt);
  const all = Object.values(fields);
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const close = () => {
    for (const field of all) field.drop();
    onClose();
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#punt-${punt.id} .punt-knoppen button`)?.focus());
  };
  const { submit, busy, error } = useSave(punt, close);
  const waits = all.some(({ theirs }) => theirs !== undefined);
  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape' && !all.some(({ dirty }) => dirty)) close();
    if (!waits) submitByKey(event);
  };
  return (
    <form className="velden punt-formulier" aria-label={`Bewerken: ${punt.titel}`} onSubmit={submit} onKeyDown={keys} noValidate>
      <Fields punt={punt} fields={fields} error={error} first={first} />
      {error !== undefined && <Alert kind="error">{sentenceOf(error)}</Alert>}
      {waits && <p className="veld-hulp">Kies eerst welke tekst blijft; daarna kunt u bewaren.</p>}
      <div className="knoppen">
        <Button purpose="primary" type="submit" busy={busy} disabled={waits}>
          Bewaren
        </Button>
        <Button purpose="subtle" onClick={close}>
          {all.some(({ dirty }) => dirty) ? 'Niet bewaren' : 'Sluiten'}
        </Button>
      </div>
    </form>
  );
}

type FieldsOf = Record<Editable, DraftField>;

function useFields(punt: PuntOpAgendaFragment): FieldsOf {
  return {
    titel: useDraftField(punt.id, 'titel', currentOf(punt, 'titel')),
    toelichting: useDraftField(punt.id, 'toelichting', currentOf(punt, 'toelichting')),
    duurMinuten: useDraftField(punt.id, 'duurMinuten', currentOf(punt, 'duurMinuten')),
    vertrouwelijkheid: useDraftField(punt.id, 'vertrouwelijkheid', currentOf(punt, 'vertrouwelijkheid')),
  };
}

/** Saves the changed fields with the version on screen when the request is sent. */
function useSave(punt: PuntOpAgendaFragment, onDone: () => void) {
  const { change } = useChange(PuntWijzigenDocument);
  const now = () => shownObject<PuntOpAgendaFragment>(punt.id) ?? punt;
  const mayAgain = () => !EDITABLE.some((field) => clashes(punt.id, field, currentOf(now(), field)));
  const save = async () => {
    await onceMore(() => change(() => ({ input: inputOf(now()) })), mayAgain);
    say(`${now().titel} is bewaard.`);
  };
  return useSubmit(save, onDone);
}

interface FieldsProps {
  punt: PuntOpAgendaFragment;
  fields: FieldsOf;
  error: unknown;
  first: React.Ref<HTMLInputElement & HTMLTextAreaElement>;
}

function Fields(props: FieldsProps) {
  return (
    <>
      <Titel {...props} />
      <Toelichting {...props} />
      <TijdEnNiveau {...props} />
    </>
  );
}

function Titel({ punt: { id, vast }, fields: { titel }, error, first }: FieldsProps) {
  if (vast) return <p className="veld-hulp">De titel van een vast bespreekpunt komt uit het regionale beleidsplan.</p>;
  return (
    <>
      <TextField label="Titel" inputRef={first} value={titel.value} onChange={titel.change} problem={problemOf(error, 'titel')} />
      <Conflict field={titel} objectId={id} label="titel" />
    </>
  );
}

const Toelichting = ({ punt: { id, vast }, fields: { toelichting }, error, first }: FieldsProps) => (
  <>
    <TextField
      label="Toelichting"
      rows={4}
      inputRef={vast ? first : undefined}
      value={toelichting.value}
      onChange={toelichting.change}
      problem={problemOf(error, 'toelichting')}
    />
    <Conflict field={toelichting} objectId={id} label="toelichting" />
  </>
);

const TijdEnNiveau = ({ punt: { id }, fields: { duurMinuten, vertrouwelijkheid: niveau }, error }: FieldsProps) => (
  <>
    <div className="velden velden--naast">
      <TextField
        label="Minuten"
        inputMode="numeric"
        value={duurMinuten.value}
        onChange={duurMinuten.change}
        problem={problemOf(error, 'duurMinuten')}
      />
      <Choice
        label="Wie mag het zien"
        value={niveau.value}
        options={NIVEAU_OPTIONS}
        onChange={niveau.change}
        help={niveauUitleg(niveau.value)}
      />
    </div>
    <Conflict field={duurMinuten} objectId={id} label="tijd in minuten" />
    <Conflict field={niveau} objectId={id} label="vertrouwelijkheid" />
  </>
);
