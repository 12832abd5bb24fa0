/* global React, ReactDOM, GraphiQL */
const byId = (id) => document.getElementById(id);
const FIRST_PERSONA = 'teamchef-zuidwest-drenthe';
let token = '';
let root;

async function json(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url} antwoordde ${response.status}`);
  return response.json();
}

async function becomePersona(persona) {
  const body = JSON.stringify({ persona });
  ({ access_token: token } = await json('/demo/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  }));
}

const fetcher = async (params) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    // The token decides the user, even when this browser is signed in on the page as somebody else.
    credentials: 'omit',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(params),
  });
  return response.json();
};

function show(query) {
  root?.unmount();
  root = ReactDOM.createRoot(byId('graphiql'));
  root.render(React.createElement(GraphiQL, { fetcher, query, shouldPersistHeaders: false, isHeadersEditorEnabled: false }));
}

function fill(select, options, chosen) {
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value, false, value === chosen)));
}

async function start() {
  const [personas, voorbeelden] = await Promise.all([json('/demo/personas'), json('/graphiql/voorbeelden.json')]);
  fill(
    byId('persona'),
    personas.map(({ code, naam }) => [code, `${naam} (${code})`]),
    FIRST_PERSONA,
  );
  fill(
    byId('voorbeeld'),
    voorbeelden.map(({ titel }, index) => [String(index), titel]),
  );
  await becomePersona(byId('persona').value);
  byId('persona').addEventListener('change', (event) => becomePersona(event.target.value).catch(report));
  byId('voorbeeld').addEventListener('change', (event) => show(voorbeelden[Number(event.target.value)].query));
  show(voorbeelden[0].query);
}

function report(error) {
  byId('melding').textContent = `Er ging iets mis: ${error.message}`;
}

start().catch(report);
