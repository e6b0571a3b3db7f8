/** Things that are good once, such as the state of an installation. Whoever spends one first, among all processes, has it. */
export interface Nonces {
  /**
   * True the first time it is spent; false ever after, also when the process died right after the first. Remembered until
   * `until` at least, on the machine's clock: by then it must be worth nothing for another reason.
   */
  spend(nonce: string, until: Date): Promise<boolean>;
  /** True when nobody, in any process, has held this name within the last `ms`, on the machine's clock. */
  hold(name: string, ms: number): Promise<boolean>;
}
