import type { Screen } from '../../app/screen';
import { question } from '../../data/question';
import { VergaderenDocument } from '../../vragen/vragen';

const screen: Screen = {
  pattern: '/vergadering/:id/vergaderen',
  load: () => import('./Vergaderen').then(({ Vergaderen }) => Vergaderen),
  questions: ({ params }) => [question(VergaderenDocument, { id: params.id ?? '' }) as never],
};
export default screen;
