import { testClaims } from '../../support/claims';

testClaims('vaes');
