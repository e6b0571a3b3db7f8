import type { TeamsSettings } from './settings.js';

/** Which workspace a tenant is to us. */
export interface Tenants {
  /** The workspace that is ours. */
  readonly own: string;
  workspaceOf(tenant: string): string;
}

/** Our workspace when no tenant was named, which is on this machine alone. */
const ANY = 'this-machine';

/**
 * A tenant is the workspace of its id. Without an app id and without a tenant of our own, the first one heard is ours.
 * Microsoft's Agents Playground makes one up, and its id is no GUID. Another one heard later is a stranger's.
 */
export function tenants({ appId, appTenantId }: TeamsSettings): Tenants {
  if (appId !== '' || appTenantId !== '') return { own: appTenantId, workspaceOf: (tenant) => tenant };
  let first: string | null = null;
  return {
    own: ANY,
    workspaceOf: (tenant) => {
      first ??= tenant;
      return tenant === first ? ANY : tenant;
    },
  };
}
