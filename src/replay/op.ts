/** One call of the library: addresses of what it reads and writes, then numbers. */
export interface Op {
  readonly kernel: string;
  readonly reads: readonly number[];
  readonly writes: readonly number[];
  readonly numbers: readonly number[];
  /** Each element of the result needs only its own place in any operand of the same size: it may be written there. */
  readonly each: boolean;
  /** For several kernels in one. */
  readonly fused?: Fused;
}

/**
 * How a side lies beside a result of [rows, columns]: in full, one number for all, one row for all rows, or one number for
 * each row.
 */
export type Lies = 'full' | 'one' | 'row' | 'column';
/** One kernel of several. `from`: which of the values before it, the inputs first. */
export interface Step {
  readonly kernel: string;
  readonly from: readonly number[];
  readonly numbers: readonly number[];
}
/** Kernels in one pass over `size` numbers. Rows have `columns`, 0 where they do not matter. */
export interface Fused {
  readonly size: number;
  readonly columns: number;
  /** How each of the op's reads lies. */
  readonly lies: readonly Lies[];
  readonly steps: readonly Step[];
  /** Which value each of the op's writes is. */
  readonly stored: readonly number[];
}
