import { useEffect, useRef } from 'react';
import { useLocation, useSearch, Router as Wouter } from 'wouter';
import { useStore } from '../data/store';
import { BestaatNiet } from './BestaatNiet';
import { Failed } from './Failed';
import { loaded, prepare, screenOf } from './routes';

type Navigate = (to: string, options?: object) => void;

/** Prefetches the data of the next screen at the click, before anything renders. */
const prepareFirst = (navigate: Navigate, to: string, options?: object) => {
  const { pathname, search } = new URL(to, location.href);
  prepare(pathname, search);
  navigate(to, options);
};

/** Gives the links below it a router that prefetches. */
export const WithRouter = ({ children }: { children: React.ReactNode }) => <Wouter aroundNav={prepareFirst}>{children}</Wouter>;

/**
 * Renders the screen of the address in the main part of the page. Focus moves there on navigation,
 * never on load.
 */
export function Main() {
  const [path] = useLocation();
  const search = useSearch();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);
  return (
    <main id="inhoud" tabIndex={-1} ref={main}>
      <Failed key={path}>
        <Shown path={path} search={search} />
      </Failed>
    </main>
  );
}

function Shown({ path, search }: { path: string; search: string }) {
  const code = useStore(loaded);
  const found = screenOf(path, search);
  // Handles the back button too, which clicks no link.
  useEffect(() => prepare(path, search), [path, search]);
  if (!found) return <BestaatNiet />;
  const Component = code.get(found.screen);
  if (!Component) return <p className="wacht">De pagina wordt opgehaald ...</p>;
  return <Component {...found.address} />;
}
