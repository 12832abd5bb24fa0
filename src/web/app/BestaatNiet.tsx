import { Link } from 'wouter';
import { useTitle } from './title';

interface Props {
  /** The sentence of the API, if any. */
  reden?: string | undefined;
}

/**
 * Shown for an object that does not exist or that this user may not see: the page does not reveal
 * which.
 */
export function BestaatNiet({ reden = 'Dit adres bestaat niet.' }: Props) {
  useTitle('Bestaat niet');
  return (
    <div className="smal">
      <h1>Niet gevonden</h1>
      <p>{reden}</p>
      <p>Een lid ziet wat in de eigen driehoek speelt. Klopt het adres, vraag dan uw secretaris of u er lid van bent.</p>
      <p>
        <Link href="/">Naar mijn werk</Link>
      </p>
    </div>
  );
}
