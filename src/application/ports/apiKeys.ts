import type { ApiKey } from '../../domain/apiKeys/apiKey.js';

/** Keys of other software. Of what is brought only a fingerprint is kept. Unique on (organisation, name) among those in use. */
export interface ApiKeys {
  /** `taken`, and nothing written, when one in use is called that. */
  create(key: Omit<ApiKey, 'lastUsedAt' | 'revokedAt'>, secret: string): Promise<'created' | 'taken'>;
  /** Whose key this is, of every organisation: whoever brings it says nothing else. Null when it is in use no more. */
  find(secret: string): Promise<ApiKey | null>;
  /** It was used at `at`. Written when it was last used before `unlessAfter` only. */
  used(organisationId: string, keyId: string, at: Date, unlessAfter: Date): Promise<void>;
  /** All of a company, in use or not, the newest first. */
  list(organisationId: string): Promise<ApiKey[]>;
  /** Takes the one of this name out of use for good; false when none was. */
  revoke(organisationId: string, name: string, at: Date): Promise<boolean>;
}
