import type { Resource } from './showUser.js';

const always = ['schemas', 'id'];

/** The name of an attribute, without what follows a dot. That of a schema is a whole one. */
function topOf(name: string, resource: Resource): string {
  const lower = name.trim().toLowerCase();
  const keys = Object.keys(resource).map((key) => key.toLowerCase());
  const within = keys.find(
    (key) => lower === key || lower.startsWith(`${key}.`) || lower.startsWith(`${key}:`),
  );
  return within ?? lower.replace(/^urn:.*:(?=[^:]+$)/u, '').split('.')[0] ?? lower;
}

const namesIn = (list: string, resource: Resource): Set<string> =>
  new Set(list.split(',').map((name) => topOf(name, resource)));

/** Those attributes alone that were asked for, or all but those that were not. A part of one is all of it. */
export function project(
  resource: Resource,
  { attributes, excludedAttributes }: { readonly attributes: string; readonly excludedAttributes: string },
): Resource {
  const [wanted, unwanted] = [namesIn(attributes, resource), namesIn(excludedAttributes, resource)];
  const isKept = (key: string) => {
    if (always.includes(key)) return true;
    const name = key.toLowerCase();
    return attributes.trim() === '' ? !unwanted.has(name) : wanted.has(name);
  };
  return Object.fromEntries(Object.entries(resource).filter(([key]) => isKept(key)));
}
