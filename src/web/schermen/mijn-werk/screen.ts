import type { Screen } from '../../app/screen';
import { question } from '../../data/question';
import { MijnWerkDocument } from '../../vragen/vragen';

const screen: Screen = {
  pattern: '/',
  menu: { place: 1, text: 'Mijn werk' },
  load: () => import('./MijnWerk').then(({ MijnWerk }) => MijnWerk),
  questions: () => [question(MijnWerkDocument, {}) as never],
};
export default screen;
