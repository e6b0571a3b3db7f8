import type { DirectoryEntry } from '../../domain/people/directory/entry.js';
import { enterpriseSchema, type SiteFrom, userSchema } from './names.js';

export type Resource = Readonly<Record<string, unknown>>;

/** Without what there is nothing of. */
const some = (all: Resource): Resource | undefined => {
  const kept = Object.entries(all).filter(([, value]) => value !== null && value !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
};

/** Somebody as their directory reads them. `base`: where this service listens for directories. */
export function showUser(entry: DirectoryEntry, siteFrom: SiteFrom, base: string): Resource {
  const { id, externalId, userName, displayName, active, email, locale, language, timezone } = entry;
  const enterprise = enterpriseOf(entry, siteFrom);
  return {
    schemas: [userSchema, ...(enterprise ? [enterpriseSchema] : [])],
    id,
    ...some({ externalId }),
    userName,
    ...some({ name: nameOf(entry), displayName, preferredLanguage: language, locale, timezone }),
    active,
    ...(email !== null && { emails: [{ value: email, type: 'work', primary: true }] }),
    ...some({ addresses: addressesOf(entry, siteFrom) }),
    ...(enterprise && { [enterpriseSchema]: enterprise }),
    meta: {
      resourceType: 'User',
      created: entry.createdAt.toISOString(),
      lastModified: entry.changedAt.toISOString(),
      location: `${base}/Users/${id}`,
    },
  };
}

const nameOf = ({ formattedName, familyName, givenName }: DirectoryEntry) =>
  some({ formatted: formattedName, familyName, givenName });

function addressesOf({ site }: DirectoryEntry, siteFrom: SiteFrom): Resource[] | null {
  const [type, part] = siteFrom.split('.');
  return site === null || part === undefined ? null : [{ type, [part]: site }];
}

function enterpriseOf({ employeeNumber, department, manager, site }: DirectoryEntry, siteFrom: SiteFrom) {
  const isHere = siteFrom === 'division' || siteFrom === 'organization';
  return some({
    ...{ employeeNumber, department, ...(isHere && { [siteFrom]: site }) },
    manager: manager === null ? null : { value: manager },
  });
}
