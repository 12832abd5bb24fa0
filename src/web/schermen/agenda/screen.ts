import type { Screen } from '../../app/screen';
import { question } from '../../data/question';
import { AgendaDocument } from '../../vragen/vragen';

const screen: Screen = {
  pattern: '/vergadering/:id',
  load: () => import('./Agenda').then(({ Agenda }) => Agenda),
  questions: ({ params }) => [question(AgendaDocument, { id: params.id ?? '' }) as never],
};
export default screen;
