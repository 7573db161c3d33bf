import { testClaims } from '../../support/claims';

testClaims('diffusion');
