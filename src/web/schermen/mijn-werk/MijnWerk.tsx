import './mijn-werk.css';
import { useTitle } from '../../app/title';
import { useQuestion } from '../../data/question';
import { Loading } from '../../design/Loading';
import { MijnWerkDocument, type MijnWerkQuery } from '../../vragen/vragen';
import { Acties } from './Acties';
import { Driehoeken } from './Driehoeken';
import { Afsluiten, Onbeoordeeld, Voorstellen, Wachtend } from './Lijsten';

/** The first screen of a working day: everything that awaits the user. */
export function MijnWerk() {
  useTitle('Mijn werk');
  const { data, error } = useQuestion(MijnWerkDocument, {});
  if (!data) return <Loading what="Uw werk" error={error} />;
  return (
    <div className="werk">
      <h1>Mijn werk</h1>
      <Loading.Error error={error} />
      <div className="werk-kolommen">
        <div className="werk-eerst">
          <Wachtend data={data} />
          <Driehoeken data={data} />
        </div>
        <div className="werk-daarna">
          {isOfficier(data) && <Onbeoordeeld data={data} />}
          <Acties data={data} />
          <Voorstellen data={data} />
          <Afsluiten data={data} />
        </div>
      </div>
    </div>
  );
}

const isOfficier = ({ mij }: MijnWerkQuery) => mij.lidmaatschappen.some(({ rol }) => rol === 'OFFICIER_VAN_JUSTITIE');
