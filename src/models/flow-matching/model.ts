/**
 * Flow matching: Lipman et al. 2022 (arXiv:2210.02747) with their optimal-transport path at sigma_min = 0, which is
 * rectified flow (Liu et al. 2022, arXiv:2209.03003). Time runs from noise (0) to data (1).
 */
import { knob } from '../../math/input';
import type { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { walk } from '../../math/walk';
import type { Config, Metrics, Model } from '../model';
import { Adam, silu, type Mlp } from '../nn';
import { fading, Timed } from '../nn/timed';
import { nearest } from './pairs';

/** Pieces of the way that the teacher of a reflow takes. */
const teacherSteps = 10;

type Field = (x: tf.Tensor2D, t: tf.Tensor) => tf.Tensor2D;

export class FlowMatching implements Model {
  readonly network: Timed;
  /** The averaged network as it was when reflow began; absent where there is none. */
  readonly teacher: Mlp | undefined;
  readonly weights;
  readonly memory;
  private readonly adam: Adam;
  private readonly step = tf.variable(tf.scalar(0));

  constructor(
    readonly config: Config,
    rng: Rng,
    readonly width = 2,
  ) {
    const layers = Array<number>(config['layers'] as number);
    const hidden = layers.fill(config['hidden'] as number);
    const waves = config['waves'] as number;
    this.network = new Timed(
      { width, hidden, waves, bend: silu }, // a field without creases
      rng,
      () => config['ema'] as number,
    );
    const rate = () => config['learningRate'] as number;
    this.adam = new Adam(this.network.learned, rate);
    this.teacher =
      this.reflowAfter > 0 ? this.network.twin(rng) : undefined;
    this.weights = {
      ...this.network.weights,
      ...this.teacher?.named('teacher'),
    };
    this.memory = { step: this.step, ...this.adam.named('adam') };
  }

  // #region trainStep
  /**
   * One step down Eq. (23), the conditional flow matching loss.
   * x: [batch, width]
   */
  trainStep(x: tf.Tensor, rng: Rng): Metrics {
    const noise = this.noiseFor(x as tf.Tensor2D, rng); // [batch, width]
    const data = this.paired(noise, x as tf.Tensor2D);
    const t = rng.uniform<tf.Rank.R2>([x.shape[0]!, 1]);
    const xt = between(noise, data, t);
    const target = data.sub(noise); // a straight path has one velocity
    const loss = this.adam.minimize(
      () =>
        tf.squaredDifference(target, this.network.apply(xt, t)).mean(),
      this.fade(),
    );
    this.network.follow();
    return { loss };
  }

  /** Where the paths to x start. Eq. (23): anywhere. -> [n, width] */
  private noiseFor(x: tf.Tensor2D, rng: Rng): tf.Tensor2D {
    return this.config['pairs'] === 'nearest'
      ? nearest(x, rng)
      : rng.normal(x.shape);
  }
  // #endregion

  // #region sample
  /** dx/dt = v(x, t) by Euler's method: every stage [n, width], noise first. */
  *sample(n: number, rng: Rng, stages = true): Iterable<tf.Tensor> {
    const start = rng.normal<tf.Rank.R2>([n, this.width]);
    const field: Field = (x, t) => this.network.shown(x, t);
    const steps = this.config['samplingSteps'] as number;
    yield* euler(field, start, steps, stages);
  }
  // #endregion

  /** v(x, t). x: [n, width], t: [1] -> [n, width] */
  velocity(x: tf.Tensor2D, t: tf.Tensor1D): tf.Tensor2D {
    return this.network.shown(x, t);
  }

  // #region reflow
  /** What each noise is paired with: a data point that has nothing to do with it or, after a reflow began, where the teacher takes it. */
  private paired(noise: tf.Tensor2D, x: tf.Tensor2D): tf.Tensor2D {
    const { teacher } = this;
    if (!teacher) return x;
    this.keepTeacher(teacher);
    const field: Field = (at, t) => this.network.answer(teacher, at, t);
    const own = euler(field, noise, teacherSteps).at(-1)!;
    const began = this.step
      .greaterEqual(this.reflowAfter)
      .cast('float32');
    return x.add(own.sub(x).mul(began));
  }

  /** The teacher is the average of the step at which reflow begins, and then stays. */
  private keepTeacher(teacher: Mlp): void {
    const now = this.step.equal(this.reflowAfter).cast('float32');
    teacher.layers.forEach(({ w, b }, i) => {
      const from = this.network.average.copy.layers[i]!;
      w.assign(w.add(from.w.sub(w).mul(now)));
      b.assign(b.add(from.b.sub(b).mul(now)));
    });
  }
  // #endregion

  private get reflowAfter(): number {
    return this.config['reflowAfter'] as number;
  }

  /** Counts the step. The rate falls anew after a reflow began. */
  private fade(): tf.Scalar {
    const over = knob(() => this.config['decaySteps'] as number);
    const began = this.step
      .greaterEqual(this.reflowAfter)
      .cast('float32');
    const scale = fading(
      this.step.sub(began.mul(this.reflowAfter)),
      over,
    );
    this.step.assign(this.step.add(1));
    return scale;
  }
}

// #region path
/** Where a straight path from noise to data is at time t. [n, width] each, t: [n, 1] or [1] -> [n, width] */
export const between = (
  noise: tf.Tensor2D,
  data: tf.Tensor2D,
  t: tf.Tensor,
) => noise.add<tf.Tensor2D>(data.sub(noise).mul(t));
// #endregion

// #region euler
/**
 * Along the field from t = 0 to 1 in `steps` straight pieces.
 * -> [n, width] each, the start first; or the end alone
 */
function euler(
  field: Field,
  start: tf.Tensor2D,
  steps: number,
  stages = false,
): readonly tf.Tensor2D[] {
  const times = Array.from({ length: steps }, (_, i) => i / steps);
  return walk(
    start,
    [times],
    (x, [t]) => x.add(field(x, t).div(steps)),
    stages,
  );
}
// #endregion
