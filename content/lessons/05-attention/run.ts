/** The recorded runs of Figure 5.1, made by scripts/attention-figure.ts. */
export { default as run } from './run.json';
