import type { EntryText, EntryTold } from '../../domain/people/directory/entry.js';
import { fitsElement } from './element.js';
import { enterpriseSchema, locate, locateKey, type SiteFrom, type Target } from './names.js';
import { ScimProblem } from './problem.js';
import { type Body, isBody, own, readAddress, readReference, readText, readTruth } from './values.js';

/** What is told of somebody, while it is being read. */
export type Draft = { -readonly [Field in keyof EntryTold]: EntryTold[Field] };

type Several = Extract<Target, { readonly kind: 'emails' | 'addresses' }>;

/** Keeps one value of a user in the draft. `adds`: what else the attribute has stays. Null and an empty text clear it. */
export function put(draft: Draft, target: Target, value: unknown, siteFrom: SiteFrom, adds = false): void {
  switch (target.kind) {
    case 'ignored':
      break;
    case 'active':
      draft.active = readTruth(value, 'active');
      break;
    case 'text':
      putText(draft, target.field, value);
      break;
    case 'name':
      putParts(draft, 'name.', value, siteFrom, ['formatted', 'givenName', 'familyName']);
      break;
    case 'enterprise':
      putParts(draft, `${enterpriseSchema}:`, value, siteFrom, enterpriseParts(siteFrom));
      break;
    case 'emails':
      putEmail(draft, target, value, adds);
      break;
    case 'addresses':
      putPlace(draft, target, value, siteFrom, adds);
      break;
  }
}

/** Every key of a user's body, or of an object that a change has no path for. Keys with dots and schemas too. */
export function putAll(draft: Draft, body: Body, siteFrom: SiteFrom, adds = false): void {
  for (const [key, value] of Object.entries(body))
    put(draft, locateKey(key, siteFrom), value, siteFrom, adds);
}

const enterpriseParts = (siteFrom: SiteFrom): string[] => [
  ...['employeeNumber', 'department', 'manager'],
  ...(siteFrom === 'division' || siteFrom === 'organization' ? [siteFrom] : []),
];

function putParts(
  draft: Draft,
  prefix: string,
  value: unknown,
  siteFrom: SiteFrom,
  parts: readonly string[],
): void {
  if (value === null || value === '') {
    for (const part of parts) put(draft, locate(`${prefix}${part}`, siteFrom), null, siteFrom);
    return;
  }
  if (!isBody(value)) throw new ScimProblem('value', prefix.slice(0, -1));
  for (const [key, part] of Object.entries(value))
    put(draft, locateKey(`${prefix}${key}`, siteFrom), part, siteFrom);
}

function putText(draft: Draft, field: EntryText | 'userName', value: unknown): void {
  if (field === 'manager') draft.manager = readReference(value, field);
  else if (field === 'userName') draft.userName = readText(value, field) ?? '';
  else draft[field] = readText(value, field);
}

/** The one at work; else the first; else one of no kind. Private ones are not looked at. */
function pick(list: readonly unknown[], type: string): unknown {
  const all = list.map((one) => (isBody(one) ? one : { value: one }));
  const kindOf = (one: Body) => String(own(one, 'type') ?? '').toLowerCase();
  return (
    all.find((one) => kindOf(one) === type) ??
    all.find((one) => kindOf(one) !== 'home' && String(own(one, 'primary')).toLowerCase() === 'true') ??
    all.find((one) => kindOf(one) === '')
  );
}

function putEmail(draft: Draft, { sub, filter }: Several, value: unknown, adds: boolean): void {
  const element = { type: 'work', primary: true, value: draft.email, display: null };
  if (filter && !fitsElement(filter, element)) return;
  if (sub !== null && sub !== 'value') return;
  const one = Array.isArray(value) ? pick(value, 'work') : value;
  if (one === undefined && adds) return;
  draft.email = readAddress(isBody(one) ? own(one, 'value') : one, 'emails');
}

function putPlace(draft: Draft, several: Several, value: unknown, siteFrom: SiteFrom, adds: boolean): void {
  const [type = '', part = ''] = siteFrom.split('.');
  const { sub, filter } = several;
  if (part === '' || (filter && !fitsElement(filter, { type, primary: true, [part]: draft.site }))) return;
  if (sub !== null && sub !== part) return;
  if (sub !== null || value === null || value === '') draft.site = readText(value, 'addresses');
  else {
    const list = Array.isArray(value) ? value : [value];
    const one = filter
      ? list[0]
      : list.find((each) => isBody(each) && String(own(each, 'type')).toLowerCase() === type);
    if (one === undefined && adds) return;
    if (isBody(one) && adds && own(one, part) === undefined) return;
    draft.site = isBody(one) ? readText(own(one, part), 'addresses') : null;
  }
}
