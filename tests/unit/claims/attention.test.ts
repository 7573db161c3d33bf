import { testClaims } from '../../support/claims';

testClaims('attention');
