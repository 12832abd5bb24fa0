import type { Screen } from '../../app/screen';
import { question } from '../../data/question';
import { VersiesDocument } from '../../vragen/vragen';

const screen: Screen = {
  pattern: '/vergadering/:id/versies',
  load: () => import('./Versies').then(({ Versies }) => Versies),
  questions: ({ params }) => [question(VersiesDocument, { id: params.id ?? '' }) as never],
};
export default screen;
