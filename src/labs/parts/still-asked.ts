/** Said where the answer will stand, as long as the question is open. */
export const stillAsked =
  'Your question is still open, and this answers it. Lock in a guess or skip it to read the answer.';
