import { duel } from '../duel/duel';

export default duel('warp', 'losses');
