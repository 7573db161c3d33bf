/** What Start fetches before the first step, gzipped, bytes: the worker, its kernels, TensorFlow.js and the model. */
export const loadBytes = 300_000;

/** As in a sentence: "0.3 MB" */
export const loadSize = `${(loadBytes / 1e6).toFixed(1)} MB`;
