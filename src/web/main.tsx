import 'virtual:design-system.css';
import './design/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { prepare } from './app/routes';
import { followOnceSignedIn } from './data/live';
import { lookUpSession } from './data/session';

// Requests the session, the code of the screen and its data in parallel, before anything renders.
void lookUpSession();
prepare(location.pathname, location.search);
followOnceSignedIn();

createRoot(document.getElementById('pagina') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
