import { testClaims } from '../../support/claims';

testClaims('transformers');
