import { finish, type Work } from '../../src/math/work';

/** A measure that readies itself and measures in pieces, as plain functions. */
export const atOnce =
  <Given extends unknown[], Made extends unknown[], T>(
    measureOf: (...given: Given) => Work<(...made: Made) => Work<T>>,
  ) =>
  (...given: Given) => {
    const measure = finish(measureOf(...given));
    return (...made: Made): T => finish(measure(...made));
  };
