/** What Start fetches before the first step, gzipped, bytes: the worker, its kernels, TensorFlow.js and the model. Held by tests/dist. */
export const loadBytes = 130_000;

/** As in a sentence: "0.1 MB" */
export const loadSize = `${(loadBytes / 1e6).toFixed(1)} MB`;
