import { dayInWords } from '../../documenten/dates';
import type { Api } from './api';
import { expect, result, step } from './output';

interface Course {
  uitvoering: string;
  verloop: { stand: string; op: string; toelichting: string | null; door: { naam: string } }[];
  antwoorden: { antwoord: string; lid: { persoon: { naam: string } } }[];
}

const COURSE = '{ uitvoering verloop { stand op toelichting door { naam } } antwoorden { antwoord lid { persoon { naam } } } }';
const ANSWER = `mutation($id: ID!, $antwoord: String!) { besluit: besluitBeantwoorden(besluitId: $id, antwoord: $antwoord) ${COURSE} }`;
const STEP = `mutation($input: UitvoeringVastleggenInput!) { besluit: uitvoeringVastleggen(input: $input) ${COURSE} }`;

/**
 * Shows the execution of a decision after the meeting: the teamchef answers, and each step is
 * recorded beside the earlier ones.
 */
export async function followDecision({ teamchef, secretaris }: { teamchef: Api; secretaris: Api }, id: string): Promise<void> {
  step('Na de vergadering: de teamchef antwoordt, en stap voor stap komt vast te liggen hoe het met het besluit gaat');
  await teamchef.ask(ANSWER, { id, antwoord: 'Het basisteam levert voor elke oefening twee mensen.' });
  await secretaris.ask(STEP, { input: { besluitId: id, uitvoering: 'IN_UITVOERING' } });
  const toelichting = 'De oefening van deze gemeente is verzet naar volgend jaar.';
  const { besluit } = await secretaris.ask<{ besluit: Course }>(STEP, {
    input: { besluitId: id, uitvoering: 'NIET_UITGEVOERD', toelichting },
  });
  for (const { antwoord, lid } of besluit.antwoorden) result(`${lid.persoon.naam}: ${antwoord}`);
  for (const each of besluit.verloop)
    result(`${dayInWords(each.op)}: ${each.stand}, door ${each.door.naam}${each.toelichting ? `: ${each.toelichting}` : ''}`);
  expect(
    besluit.uitvoering === 'NIET_UITGEVOERD' && besluit.verloop.length === 2,
    'het verloop van het besluit is niet bewaard zoals het was.',
  );
}
