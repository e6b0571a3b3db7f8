/** A request of the page that is answered with one sentence. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence);
  }
}
