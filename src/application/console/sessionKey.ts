/** What is brought to come in, or by whoever is in: untrusted. */
export interface SessionKey {
  readonly organisationId: string;
  readonly key: string;
}
