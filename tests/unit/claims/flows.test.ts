import { testClaims } from '../../support/claims';

testClaims('flows');
