import { testClaims } from '../../support/claims';

testClaims('gans');
