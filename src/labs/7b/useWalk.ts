import { useEffect, useState } from 'preact/hooks';
import type { Trained } from '../trained/trained';
import { along, attribute, codeOf, path } from './walk';
import { examples, type World } from './world';

/** How far along an attribute: from this many times its direction before to as many after. */
const reach = 1.25;
/** Pictures that the view `encode` takes. */
const room = 8;

/** Between two pictures, [width] each, or from the first along an attribute. */
export interface Way {
  readonly a: Float32Array;
  readonly b: Float32Array;
  readonly bit: number | undefined;
}

/** The walk through the code; undefined until the model has answered. -> [stops, width] */
export function useWalk(
  model: Trained | undefined,
  { set, latent }: World,
  { a, b, bit }: Way,
): Float32Array | undefined {
  const [walked, setWalked] = useState<Way & { readonly images: Float32Array }>();
  // One request for each walk that is asked for; only the answer to the last of them counts.
  useEffect(() => {
    if (!model) return;
    let last = true;
    const width = set.size * set.size;
    const ask = async () => {
      const both = new Float32Array(room * width);
      both.set(a);
      both.set(b, width);
      const { views } = await model.look({ views: ['encode'], given: { encode: [...both] } });
      const [from, to] = [0, 1].map((i) => codeOf(views['encode']!, latent, i)) as [number[], number[]];
      const given =
        bit === undefined ? path(from, to) : along(from, await direction(model, latent, bit), reach);
      const seen = await model.look({ views: ['strip'], given: { strip: given } });
      if (last) setWalked({ a, b, bit, images: seen.views['strip']! });
    };
    void ask();
    return () => {
      last = false;
    };
  }, [model, a, b, bit]);
  return walked && walked.a === a && walked.b === b && walked.bit === bit ? walked.images : undefined;
}

/** Where an attribute points, by the codes of many examples. -> [latent] */
async function direction(model: Trained, latent: number, bit: number): Promise<number[]> {
  const { views, labels } = await model.look({ views: ['codes'], real: examples, data: examples });
  return attribute(views['codes']!, labels!, latent, bit);
}
