/**
 * How much a feed may send and how long it may take. TUF leaves the numbers to the program (W, X, Y, Z in 5.3 to 5.6);
 * these are some ten times what a feed of 5,000 accounts needs.
 */
export const limits = {
  /** 5.3.3: bytes of a root file, and how many of them one update follows. */
  root: 64_000,
  rootChain: 256,
  /** 5.4.1 */
  timestamp: 16_000,
  /** 5.5.1 */
  snapshot: 64_000,
  /** 5.6.1 */
  targets: 512_000,
  /** A target's stated length is believed up to here. */
  target: 8_000_000,
  /** What a compressed target may unfold to. */
  unpacked: 60_000_000,
  surfaces: 64_000,
  /** Milliseconds that a small and a large download may take, from asking to the last byte. */
  metadataTime: 20_000,
  targetTime: 120_000,
};
export type Limits = typeof limits;
