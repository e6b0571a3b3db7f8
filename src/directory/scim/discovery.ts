import { enterpriseAttributes, groupAttributes, userAttributes } from './attributes.js';
import { enterpriseSchema, groupSchema, type SiteFrom, userSchema } from './names.js';
import type { Resource } from './showUser.js';

const schemaOfSchemas = 'urn:ietf:params:scim:schemas:core:2.0:Schema';
const schemaOfTypes = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';
const schemaOfConfig = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';

/** How many are given on one page at most. */
export const pageAtMost = 200;

const described = (base: string, of: Resource & { readonly id: string }): Resource => ({
  schemas: [schemaOfSchemas],
  ...of,
  meta: { resourceType: 'Schema', location: `${base}/Schemas/${of.id}` },
});

/** Every attribute that is kept, and none that is not. */
export const schemas = (base: string, siteFrom: SiteFrom): Resource[] => [
  described(base, {
    ...{ id: userSchema, name: 'User', description: 'Somebody of the company' },
    attributes: userAttributes(siteFrom),
  }),
  described(base, {
    ...{ id: enterpriseSchema, name: 'EnterpriseUser', description: 'Where they work, and for whom' },
    attributes: enterpriseAttributes(siteFrom),
  }),
  described(base, {
    ...{ id: groupSchema, name: 'Group', description: 'A group of people' },
    attributes: groupAttributes,
  }),
];

export const resourceTypes = (base: string): Resource[] => [
  resourceType(base, 'User', '/Users', userSchema, [{ schema: enterpriseSchema, required: false }]),
  resourceType(base, 'Group', '/Groups', groupSchema, []),
];

const resourceType = (
  base: string,
  name: string,
  endpoint: string,
  schema: string,
  schemaExtensions: readonly object[],
): Resource => ({
  schemas: [schemaOfTypes],
  ...{ id: name, name, description: name, endpoint, schema, schemaExtensions },
  meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
});

const unsupported = { supported: false };

/** What a directory may count on here. */
export const serviceProviderConfig = (base: string): Resource => ({
  schemas: [schemaOfConfig],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: pageAtMost },
  changePassword: unsupported,
  sort: unsupported,
  etag: unsupported,
  authenticationSchemes: [
    {
      ...{ type: 'oauthbearertoken', name: 'Bearer token', primary: true },
      ...{ description: 'The token of a connection', specUri: 'https://www.rfc-editor.org/rfc/rfc6750' },
    },
    {
      ...{ type: 'oauth2', name: 'OAuth 2.0 client credentials', primary: false },
      description: 'An access token of an hour, for the client id and secret of a connection',
      specUri: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.4',
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
});
