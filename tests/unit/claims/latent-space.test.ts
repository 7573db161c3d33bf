import { testClaims } from '../../support/claims';

testClaims('latent-space');
