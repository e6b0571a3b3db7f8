import { z } from 'zod';
import { isSafeUrl } from '../domain/organisations/loopback.js';
import type { Environment } from './index.js';

const text = z.string().trim().min(1).optional();

/** Of the company's own sign-in. */
export const oidcVariables = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'is an address like https://acme.okta.com' })
    .refine(isSafeUrl, 'is an address with https: people sign in there')
    .optional(),
  OIDC_TENANT_ID: z
    .string()
    .trim()
    .regex(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
      'is an id like 01234567-89ab-cdef-0123-456789abcdef',
    )
    .optional(),
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
};

/** A company's own sign-in, for the console. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of Microsoft Entra; null of any other. */
  readonly tenantId: string | null;
}

type Given = Readonly<Record<string, string | undefined>>;

/** One sentence for each variable that is missing, or that speaks against another. Empty strings are not set. */
export function oidcProblems({
  OIDC_ISSUER,
  OIDC_TENANT_ID,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  PUBLIC_URL,
}: Given): string[] {
  if (![OIDC_ISSUER, OIDC_TENANT_ID, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].some(Boolean)) return [];
  const both = Boolean(OIDC_ISSUER) === Boolean(OIDC_TENANT_ID);
  return [
    ...(both ? ['OIDC_ISSUER: set either it or, for Microsoft Entra, OIDC_TENANT_ID'] : []),
    ...(OIDC_CLIENT_ID ? [] : ['OIDC_CLIENT_ID: set it to the id of the application of your sign-in']),
    ...(OIDC_CLIENT_SECRET ? [] : ['OIDC_CLIENT_SECRET: set it to the secret of that application']),
    ...(PUBLIC_URL ? [] : ['PUBLIC_URL: set it, for the sign-in sends people back there']),
  ];
}

const ofEntra = (tenantId: string): string => `https://login.microsoftonline.com/${tenantId}/v2.0`;

/** Null when nothing is said of it. */
export function toOidc(env: Environment): OidcConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_TENANT_ID: tenantId } = env;
  const { OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!clientId || !clientSecret) return null;
  if (tenantId) return { issuer: ofEntra(tenantId), clientId, clientSecret, tenantId };
  return issuer ? { issuer, clientId, clientSecret, tenantId: null } : null;
}
