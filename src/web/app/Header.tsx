import { Link, useLocation } from 'wouter';
import { reachable } from '../data/connection';
import { signOut, useSession } from '../data/session';
import { useStore } from '../data/store';
import { Button } from '../design/Button';
import { MENU } from './routes';

/** The name of the service, the navigation and the signed-in user. */
export function Header() {
  return (
    <header className="kop">
      <Link href="/" className="merk">
        <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
          <path d="M16 4 29 27H3z" fill="currentColor" stroke="currentColor" strokeWidth="3" strokeLinejoin="round" />
          <path d="m16 13 5.2 9.2H10.8z" className="merk-midden" />
        </svg>
        Driehoek
      </Link>
      <nav aria-label="Hoofdmenu">
        <ul>
          {MENU.map(({ pattern, text }) => (
            <MenuItem key={pattern} href={pattern} text={text} />
          ))}
        </ul>
      </nav>
      <NoConnection />
      <Who />
    </header>
  );
}

function MenuItem({ href, text }: { href: string; text: string }) {
  const [path] = useLocation();
  return (
    <li>
      <Link href={href} aria-current={path === href ? 'page' : undefined}>
        {text}
      </Link>
    </li>
  );
}

const NoConnection = () => (useStore(reachable) ? null : <strong className="geen-verbinding">Geen verbinding</strong>);

function Who() {
  const { naam, modus } = useSession();
  return (
    <div className="wie">
      <span>
        <span className="wie-naam">{naam}</span>
        {modus === 'demo' && <span className="wie-modus">Demo, met voorbeeldgegevens</span>}
      </span>
      <Button purpose="subtle" onClick={() => void signOut()}>
        Afmelden
      </Button>
    </div>
  );
}
