import { testClaims } from '../../support/claims';

testClaims('next-word');
