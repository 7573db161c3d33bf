import { duel } from '../duel/duel';

export default duel('quality', 'losses');
