import { readConfig } from '../../src/config/index.js';
import { problemsOf } from '../support/configProblems.js';

const tenant = '01234567-89ab-cdef-0123-456789abcdef';
const app = { OIDC_CLIENT_ID: 'console', OIDC_CLIENT_SECRET: 'secret', PUBLIC_URL: 'https://acme.example' };

test('without it there is no sign-in of the company’s own', () => {
  expect(readConfig({}).oidc).toBeNull();
});

test('a tenant of Entra is an address at Microsoft; any other is its own', () => {
  expect(readConfig({ ...app, OIDC_TENANT_ID: tenant }).oidc).toEqual({
    ...{ issuer: `https://login.microsoftonline.com/${tenant}/v2.0`, tenantId: tenant },
    ...{ clientId: 'console', clientSecret: 'secret' },
  });
  expect(readConfig({ ...app, OIDC_ISSUER: 'https://acme.okta.com' }).oidc).toMatchObject({
    ...{ issuer: 'https://acme.okta.com', tenantId: null },
  });
});

test('what is missing, or speaks against another, is said', () => {
  expect(problemsOf({ OIDC_ISSUER: 'https://acme.okta.com' })).toEqual([
    expect.stringMatching(/^OIDC_CLIENT_ID: set it/),
    expect.stringMatching(/^OIDC_CLIENT_SECRET: set it/),
    expect.stringMatching(/^PUBLIC_URL: set it/),
  ]);
  const either = expect.stringMatching(/^OIDC_ISSUER: set either/);
  expect(problemsOf({ ...app, OIDC_ISSUER: 'https://a.example' })).toEqual([]);
  expect(problemsOf({ OIDC_CLIENT_ID: 'console' })).toContainEqual(either);
  expect(problemsOf({ ...app, OIDC_ISSUER: 'https://a.example', OIDC_TENANT_ID: tenant })).toContainEqual(
    either,
  );
  expect(problemsOf({ ...app, OIDC_ISSUER: 'http://acme.okta.com' }).join()).toMatch(/https/);
});
