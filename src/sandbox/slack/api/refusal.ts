/** An answer `{ok: false, error}` of the Web API, with the lines of `response_metadata.messages` if any. */
export class SlackRefusal extends Error {
  constructor(
    readonly code: string,
    readonly messages: readonly string[] = [],
  ) {
    super(code);
  }
}
