/** Why a step cannot be replayed: plain TensorFlow.js does it instead. The message completes "this step is not replayed, because ...". */
export class Refusal extends Error {}
