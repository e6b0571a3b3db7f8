/** The company has none of this id. */
export interface WebhookNotFound {
  readonly kind: 'notFound';
}
