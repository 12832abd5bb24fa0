import { QueryClientProvider } from '@tanstack/react-query';
import { client } from '../data/client';
import { useSession } from '../data/session';
import { statusText } from '../data/status';
import { useStore } from '../data/store';
import { Aanmelden } from './Aanmelden';
import { Header } from './Header';
import { Main, WithRouter } from './Router';
import { Verloopt } from './Verloopt';
import { Verlopen } from './Verlopen';

/** The whole page: screens for a signed-in user, else the sign-in screen. */
export const App = () => (
  <QueryClientProvider client={client}>
    <WithRouter>
      <Page />
      <Status />
    </WithRouter>
  </QueryClientProvider>
);

function Page() {
  const { status } = useSession();
  if (status === 'onbekend') return <p className="wacht">Driehoek wordt geladen ...</p>;
  if (status === 'afgemeld') return <Aanmelden />;
  return (
    <>
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
        Naar de inhoud
      </a>
      <Header />
      <Main />
      {status === 'verlopen' ? <Verlopen /> : <Verloopt />}
    </>
  );
}

/** The status region: one place for messages, which screen readers announce. */
const Status = () => (
  <div id="status" role="status" className="status">
    {useStore(statusText)}
  </div>
);
