import type { ApiKey } from '../../domain/apiKeys/apiKey.js';
import type { AuditLine } from '../../domain/audit/auditLine.js';

/** Keys of other software. Of what is brought only a fingerprint is kept. Unique on (organisation, name) among those in use. */
export interface ApiKeys {
  /** `taken`, and nothing written, when one in use is called that. `line`: what is written down of it, in the same write. */
  create(
    key: Omit<ApiKey, 'lastUsedAt' | 'revokedAt'>,
    secret: string,
    line?: AuditLine,
  ): Promise<'created' | 'taken'>;
  /** Whose key this is, of every organisation: whoever brings it says nothing else. Null when it is in use no more. */
  find(secret: string): Promise<ApiKey | null>;
  /** It was used at `at`. Written when it was last used before `unlessAfter` only. */
  used(organisationId: string, keyId: string, at: Date, unlessAfter: Date): Promise<void>;
  /** All of a company, in use or not, the newest first. */
  list(organisationId: string): Promise<ApiKey[]>;
  /** Takes one out of use for good; false when it was not in use. `line`: as above. */
  revoke(organisationId: string, keyId: string, at: Date, line?: AuditLine): Promise<boolean>;
}
