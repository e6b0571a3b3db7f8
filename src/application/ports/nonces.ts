/** Things that are good once, such as the state of an installation. Whoever spends one first, among all processes, has it. */
export interface Nonces {
  /**
   * True the first time it is spent; false ever after, also when the process died right after the first. Remembered until
   * `until` at least, on the machine's clock: by then it must be worth nothing for another reason.
   */
  spend(nonce: string, until: Date): Promise<boolean>;
  /**
   * Who holds this name at `from`, among all processes. Where nobody does, `by` holds it until `until`, on the machine’s
   * clock. Empty when it is held by somebody whom nobody knows any more.
   */
  hold(name: string, from: Date, until: Date, by: string): Promise<string>;
}
