import { Schema } from 'mongoose';
import type { ApiKey } from '../../domain/apiKeys/apiKey.js';
import { type Audited, auditedField, unwrittenIndex } from './audit.js';
import { schemaOptions } from './options.js';

/** `_id`: the fingerprint of what is brought, which says nothing of whose it is. `inUse`: until it is revoked. */
export interface ApiKeyRow extends Omit<ApiKey, 'id'>, Audited {
  readonly _id: string;
  readonly keyId: string;
  readonly inUse: boolean;
}

export const apiKeySchema = new Schema<ApiKeyRow>(
  {
    ...{ _id: String, keyId: String, organisationId: String, name: String, inUse: Boolean },
    scopes: [String],
    ...{ createdAt: Date, lastUsedAt: Date, revokedAt: Date },
    ...auditedField,
  },
  schemaOptions,
);

apiKeySchema.index(
  { organisationId: 1, name: 1 },
  { unique: true, partialFilterExpression: { inUse: true } },
);
apiKeySchema.index({ organisationId: 1, createdAt: -1 });
apiKeySchema.index({ organisationId: 1, keyId: 1 });
apiKeySchema.index(...unwrittenIndex);
