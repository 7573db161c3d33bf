// A fully connected network: one narrow input, hidden layers of equal width, one narrow output.
import { biasNarrow, biasWide, weightsNarrow, weightsWide, Rate } from './adam';
import { narrowToWide, turn, wideToNarrow, wideToWide } from './product';

/** 16 bytes apart. */
function take(numbers: i32): usize {
  const at = heap.alloc(<usize>((numbers << 2) + 31)) + 15;
  return at & ~15;
}
export { take };

// @ts-ignore: decorator
@inline
function pad(n: i32): i32 { return (n + 3) & ~3; }

/** Activations of a network for one number of rows. */
export class Pass {
  hidden: StaticArray<usize>;
  slopes: StaticArray<usize>;
  x: usize;
  y: usize;
  /** Gradient with respect to y and x. */
  dy: usize;
  dx: usize;
  constructor(net: Network, public rows: i32) {
    this.hidden = new StaticArray<usize>(net.layers);
    this.slopes = new StaticArray<usize>(net.layers);
    for (let i = 0; i < net.layers; i++) {
      this.hidden[i] = take(rows * net.width);
      this.slopes[i] = take(rows * net.width);
    }
    this.x = take(rows * net.size);
    this.y = take(rows * net.out);
    this.dy = take(rows * net.out);
    this.dx = take(rows * net.size);
  }
}

export class Network {
  /** Weights and biases by layer, one after the other; behind them Adam's two moments, then a copy for an average. */
  weights: StaticArray<usize>;
  biases: StaticArray<usize>;
  turned: StaticArray<usize>;
  start: usize;
  /** Bytes of all weights. */
  span: usize;

  constructor(public size: i32, public width: i32, public layers: i32, public out: i32) {
    const numbers = size * width + (layers - 1) * width * width + width * out + layers * width + pad(out);
    this.span = <usize>(numbers << 2);
    this.weights = new StaticArray<usize>(layers + 1);
    this.biases = new StaticArray<usize>(layers + 1);
    this.turned = new StaticArray<usize>(layers + 1);
    this.start = take(4 * numbers);
    let at = this.start;
    for (let i = 0; i <= layers; i++) {
      const ins = i == 0 ? size : width, outs = i == layers ? out : width;
      this.weights[i] = at;
      this.biases[i] = at + <usize>((ins * outs) << 2);
      this.turned[i] = take(ins * outs);
      at = this.biases[i] + <usize>(pad(outs) << 2);
    }
    memory.fill(this.start, 0, 4 * this.span);
  }

  /** y of p.x */
  forward(p: Pass): void {
    const rows = p.rows;
    narrowToWide(p.x, this.weights[0], this.biases[0], 0, p.hidden[0], rows, this.size, this.width, true);
    for (let i = 1; i < this.layers; i++) {
      wideToWide(p.hidden[i - 1], this.weights[i], this.biases[i], 0, p.hidden[i], rows, this.width, this.width, true);
    }
    wideToNarrow(p.hidden[this.layers - 1], this.weights[this.layers], this.biases[this.layers], p.y, rows, this.width, this.out);
  }

  /** From p.dy to the gradients of the hidden layers. */
  backward(p: Pass): void {
    const n = this.layers;
    narrowToWide(p.dy, this.weights[n], 0, p.hidden[n - 1], p.slopes[n - 1], p.rows, this.out, this.width, false);
    for (let i = n - 1; i > 0; i--) {
      turn(this.weights[i], this.turned[i], this.width, this.width);
      wideToWide(p.slopes[i], this.turned[i], 0, p.hidden[i - 1], p.slopes[i - 1], p.rows, this.width, this.width, false);
    }
  }

  /** Then on to p.dx. */
  backwardInput(p: Pass): void {
    wideToNarrow(p.slopes[0], this.weights[0], 0, p.dx, p.rows, this.width, this.size);
  }

  /** After backward: all weights down their gradients. */
  learn(p: Pass, by: Rate): void {
    const n = this.layers, rows = p.rows;
    weightsNarrow(p.x, p.slopes[0], this.weights[0], this.span, rows, this.size, this.width, by);
    biasWide(p.slopes[0], this.biases[0], this.span, rows, this.width, by);
    for (let i = 1; i < n; i++) {
      weightsWide(p.hidden[i - 1], p.slopes[i], this.weights[i], this.span, rows, this.width, this.width, by);
      biasWide(p.slopes[i], this.biases[i], this.span, rows, this.width, by);
    }
    weightsNarrow(p.dy, p.hidden[n - 1], this.weights[n], this.span, rows, this.out, this.width, by);
    biasNarrow(p.dy, this.biases[n], this.span, rows, this.out, by);
  }

  /** average <- decay · average + (1 - decay) · weight */
  follow(decay: f32): void {
    const keep = f32x4.splat(decay), take = f32x4.splat(1 - decay);
    for (let w = this.start, end = w + this.span, a = w + 3 * this.span; w < end; w += 16, a += 16) {
      v128.store(a, f32x4.add(f32x4.mul(v128.load(a), keep), f32x4.mul(v128.load(w), take)));
    }
  }
}
