import { dayInWords, hourInWords, isoDay } from '../../documenten/dates';
import { Api } from './api';
import { followDecision } from './decision';
import { DEMO_DRIEHOEK, freeDay } from './free-day';
import { chapter, expect, notice, result, step } from './output';
import {
  ACT,
  ADD,
  type AgendaItem,
  CLOSE,
  DECIDE,
  HOLD,
  MEETING,
  MEMBERS,
  type Meeting,
  type Member,
  OUTCOME,
  PLAN,
  REMOVE,
  SET_AGENDA,
} from './questions';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const SHOWN = 3;
const LATE = 'Melding van vannacht: verdachte autobranden';

/** The people of one driehoek around one meeting. */
interface Story {
  teamchef: Api;
  secretaris: Api;
  members: Member[];
  meeting: Meeting;
}

/**
 * Takes a meeting from planning to closing, and plans the next one. Returns the id of the closed
 * meeting.
 */
export async function teamchefPlans(address: string): Promise<string> {
  chapter('1. De teamchef van Zuidwest-Drenthe plant een vergadering');
  const teamchef = await Api.as(address, `teamchef-${DEMO_DRIEHOEK}`);
  const secretaris = await Api.as(address, `secretaris-${DEMO_DRIEHOEK}`);
  step('De teamchef plant de vergadering, voor vandaag; de agenda staat meteen klaar');
  // The meeting is today, since the story goes on to record it as held.
  const meeting = await plan(teamchef, new Date(Date.now() - (Date.now() % MINUTE_MS)));
  const about = { code: DEMO_DRIEHOEK, dag: isoDay(meeting.aanvang) };
  const { driehoek } = await teamchef.ask<{ driehoek: { naam: string; leden: Member[] } }>(MEMBERS, about);
  const story = { teamchef, secretaris, members: driehoek.leden, meeting };
  await prepare(story);
  await hold(story);
  await record(story);
  const besluitId = await agree(story);
  // Planned before this meeting closes: otherwise its postponed items would go to an existing later
  // meeting.
  await next(story);
  await close(story);
  await followDecision(story, besluitId);
  return meeting.id;
}

async function plan(api: Api, aanvang: Date): Promise<Meeting> {
  const einde = new Date(aanvang.getTime() + 90 * 60 * 1000);
  const input = {
    driehoekCode: DEMO_DRIEHOEK,
    aanvang: aanvang.toISOString(),
    einde: einde.toISOString(),
    locatie: 'Gemeentehuis Hoogeveen',
  };
  const { vergaderingPlannen: meeting } = await api.ask<{ vergaderingPlannen: Meeting }>(PLAN, { input });
  result(
    `Gepland: ${dayInWords(meeting.aanvang)}, ${hourInWords(meeting.aanvang)}, onder het ${meeting.beleidsplan?.titel ?? '(geen regionaal beleidsplan in werking)'}`,
  );
  showAgenda(meeting);
  return meeting;
}

function showAgenda({ agendapunten }: Meeting): void {
  for (const item of agendapunten) {
    const marks = [
      item.vast && 'vast bespreekpunt',
      item.nagekomen && 'nagekomen',
      item.aangehoudenVan && `aangehouden op ${dayInWords(item.aangehoudenVan.vergadering.aanvang)}`,
    ];
    const shown = marks.filter(Boolean).map((mark) => ` [${mark}]`);
    result(`${String(item.volgnummer).padStart(2)}. ${item.titel}${shown.join('')}`);
    for (const actie of item.openstaandeActies.slice(0, SHOWN))
      result(`      open actie: ${actie.omschrijving}${actie.uiterlijk ? ` (uiterlijk ${dayInWords(actie.uiterlijk)})` : ''}`);
    if (item.openstaandeActies.length > SHOWN) result(`      en nog ${item.openstaandeActies.length - SHOWN} open acties`);
  }
}

async function prepare({ teamchef, secretaris, meeting }: Story): Promise<void> {
  const fixed = meeting.agendapunten.find((item) => item.vast);
  expect(
    fixed !== undefined,
    'er staat geen vast bespreekpunt op de agenda; op die dag is geen plan met een vast bespreekpunt in werking.',
  );
  step(`Bij het vaste bespreekpunt "${fixed.titel}" staat de gespreksleidraad uit het plan`);
  for (const doel of fixed.gespreksleidraad) result(`- ${doel}`);
  step('De teamchef voegt een punt toe');
  const added = await add(teamchef, meeting, 'Overlast rond de jaarwisseling');
  result(`Toegevoegd als punt ${added.volgnummer}: ${added.titel}`);
  step(`De teamchef probeert "${fixed.titel}" van de agenda te halen`);
  const refusal = await teamchef.refused(REMOVE, { id: fixed.id, versie: fixed.versie });
  expect(refusal.code === 'VAST_BESPREEKPUNT', `de weigering had code ${refusal.code}.`);
  notice(`Geweigerd: ${refusal.message}`);
  step('De secretaris stelt de agenda vast; daarna komt er nog een punt bij');
  await secretaris.ask(SET_AGENDA, { id: meeting.id, versie: meeting.versie });
  const late = await add(secretaris, meeting, LATE);
  expect(late.nagekomen, 'het late punt is niet als nagekomen gemerkt.');
  showAgenda(await current(secretaris, meeting));
}

async function add(api: Api, meeting: Meeting, titel: string): Promise<AgendaItem> {
  const { agendapuntToevoegen } = await api.ask<{ agendapuntToevoegen: AgendaItem }>(ADD, {
    input: { vergaderingId: meeting.id, titel, duurMinuten: 15 },
  });
  return agendapuntToevoegen;
}

async function current(api: Api, { id }: Meeting): Promise<Meeting> {
  return (await api.ask<{ vergadering: Meeting }>(MEETING, { id })).vergadering;
}

async function hold({ secretaris, members, meeting }: Story): Promise<void> {
  step(
    'De vergadering is geweest (hier doen we alsof); de officier van justitie was verhinderd. De secretaris legt vast wie er was',
  );
  const aanwezig = members.filter(({ rol }) => rol !== 'OFFICIER_VAN_JUSTITIE').map(({ id }) => id);
  const { versie } = await current(secretaris, meeting);
  const { vergaderingHouden } = await secretaris.ask<{ vergaderingHouden: Meeting }>(HOLD, { id: meeting.id, versie, aanwezig });
  expect(
    vergaderingHouden.waarschuwingen.some((warning) => warning.includes('officier van justitie')),
    'er hoort een waarschuwing te zijn dat de officier van justitie ontbrak.',
  );
  for (const warning of vergaderingHouden.waarschuwingen) notice(`Let op: ${warning}`);
}

async function record({ secretaris, meeting }: Story): Promise<void> {
  step('De secretaris legt bij elk punt de uitkomst vast; een punt wordt aangehouden');
  const { agendapunten } = await current(secretaris, meeting);
  for (const item of agendapunten) {
    const heldOver = item.titel === LATE;
    const what = heldOver ? { uitkomst: 'AANGEHOUDEN', toelichting: 'Het onderzoek loopt nog' } : { uitkomst: 'BESPROKEN' };
    await secretaris.ask(OUTCOME, { input: { agendapuntId: item.id, versie: item.versie, ...what } });
    result(
      `${String(item.volgnummer).padStart(2)}. ${item.titel}: ${heldOver ? 'aangehouden, het onderzoek loopt nog' : 'besproken'}`,
    );
  }
}

async function agree({ secretaris, members, meeting }: Story): Promise<string> {
  const { agendapunten } = await current(secretaris, meeting);
  const fixed = agendapunten.find((item) => item.vast) as AgendaItem;
  const byRole = (...roles: string[]) => members.filter(({ rol }) => roles.includes(rol)).map(({ id }) => id);
  step('Een besluit en een actie');
  const besluit = {
    agendapuntId: fixed.id,
    tekst: 'Elke gemeente oefent dit jaar met digitale uitval.',
    beslisserIds: byRole('BURGEMEESTER', 'TEAMCHEF'),
  };
  const { besluitVastleggen } = await secretaris.ask<{ besluitVastleggen: { id: string; nummer: string; tekst: string } }>(
    DECIDE,
    {
      input: besluit,
    },
  );
  result(`Besluit ${besluitVastleggen.nummer}: ${besluitVastleggen.tekst}`);
  const uiterlijk = new Date(Date.parse(meeting.aanvang) + 30 * DAY_MS).toISOString().slice(0, 10);
  const actie = {
    agendapuntId: fixed.id,
    omschrijving: 'Draaiboek digitale uitval rondsturen',
    eigenaarId: byRole('TEAMCHEF')[0],
    uiterlijk,
  };
  await secretaris.ask(ACT, { input: actie });
  result(`Actie voor de teamchef: ${actie.omschrijving} (uiterlijk ${dayInWords(uiterlijk)})`);
  return besluitVastleggen.id;
}

async function close({ secretaris, meeting }: Story): Promise<void> {
  step('De secretaris sluit de vergadering af');
  const { versie } = await current(secretaris, meeting);
  const { vergaderingAfsluiten } = await secretaris.ask<{ vergaderingAfsluiten: Meeting }>(CLOSE, { id: meeting.id, versie });
  expect(vergaderingAfsluiten.status === 'AFGESLOTEN', 'de vergadering is niet afgesloten.');
  result('Afgesloten: wat is vastgelegd, ligt vast.');
}

async function next({ teamchef, meeting }: Story): Promise<void> {
  step('De teamchef plant de volgende vergadering: verslag, open acties en het aangehouden punt staan er al op');
  const { agendapunten } = await plan(teamchef, await freeDay(teamchef, Date.parse(meeting.aanvang)));
  expect(
    agendapunten.some((item) => item.titel === LATE && item.aangehoudenVan?.vergadering.aanvang === meeting.aanvang),
    'het aangehouden punt kwam niet terug.',
  );
  expect(
    agendapunten.some((item) => item.openstaandeActies.length > 0),
    'bij het verslag staan geen open acties.',
  );
}
