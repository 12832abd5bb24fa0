import { useState } from 'react';
import { problemOf } from '../../data/errors';
import { placeAnswer } from '../../data/merge';
import { say } from '../../data/status';
import { useChange } from '../../data/use-change';
import { useDraftField } from '../../data/use-draft-field';
import { useSubmit } from '../../design/AskDialog';
import { Choice } from '../../design/Choice';
import { TextField } from '../../design/TextField';
import { type BesluitSoort, BesluitVastleggenDocument, type PuntInZittingFragment } from '../../vragen/vragen';
import { Vouw } from './Vouw';

const SOORTEN: readonly (readonly [BesluitSoort, string])[] = [
  ['OVERIG', 'Ander besluit'],
  ['AFSPRAAK_INZET', 'Afspraak over de inzet van de politie'],
  ['AFSPRAAK_LOKALE_PRIORITEIT', 'Afspraak over een lokale prioriteit'],
];

/** Records a decision; it is never rewritten. */
export function Besluit({ punt: { id } }: { punt: PuntInZittingFragment }) {
  const text = useDraftField(id, 'besluit', '');
  const [soort, setSoort] = useState<BesluitSoort>('OVERIG');
  const { change } = useChange(BesluitVastleggenDocument);
  const record = async () => {
    const { besluitVastleggen } = await change(() => ({ input: { agendapuntId: id, tekst: text.value.trim(), soort } }));
    placeAnswer({ punt: besluitVastleggen.agendapunt });
    say(`Besluit ${besluitVastleggen.nummer} is vastgelegd.`);
  };
  const form = useSubmit(record, text.drop);
  return (
    <Vouw title="Besluit" action="Besluit vastleggen" form={form} open={text.dirty} ready={text.value.trim() !== ''}>
      <TextField
        label="Wat is besloten?"
        help="De tekst blijft zoals u hem vastlegt. Een later besluit kan ervoor in de plaats komen."
        rows={3}
        value={text.value}
        onChange={text.change}
        problem={problemOf(form.error, 'tekst')}
      />
      <Choice label="Soort besluit" value={soort} options={SOORTEN} onChange={setSoort} />
    </Vouw>
  );
}
