/** A text shorter than this, in characters, leaves nothing to hold out. */
export const shortest = 200;
/** A longer one takes more memory than it teaches, in characters. */
export const longest = 2_000_000;
