import type { SiteFrom } from './names.js';

/** An attribute, as RFC 7643 describes one. */
interface Attribute {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'complex' | 'reference' | 'dateTime';
  readonly multiValued: boolean;
  readonly description: string;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: 'readWrite' | 'readOnly' | 'immutable';
  readonly returned: 'default' | 'always';
  readonly uniqueness: 'none' | 'server';
  readonly subAttributes?: readonly Attribute[];
  readonly canonicalValues?: readonly string[];
  readonly referenceTypes?: readonly string[];
}

const attribute = (name: string, description: string, more: Partial<Attribute> = {}): Attribute => ({
  ...{ name, type: 'string', multiValued: false, description, required: false, caseExact: true },
  ...{ mutability: 'readWrite', returned: 'default', uniqueness: 'none' },
  ...more,
});

const complex = (
  name: string,
  description: string,
  subAttributes: readonly Attribute[],
  more: Partial<Attribute> = {},
): Attribute => attribute(name, description, { type: 'complex', caseExact: false, subAttributes, ...more });

const several = { multiValued: true };

/** One address of each kind is kept, and it says of itself which. */
const kind = (value: string) =>
  attribute('type', 'Which one', { canonicalValues: [value], mutability: 'readOnly' });

export const userAttributes = (siteFrom: SiteFrom): readonly Attribute[] => [
  attribute('userName', 'How they sign in', {
    ...{ required: true, caseExact: false, uniqueness: 'server', returned: 'always' },
  }),
  complex('name', 'What they are called', [
    attribute('formatted', 'The whole name'),
    attribute('familyName', 'The family name'),
    attribute('givenName', 'The first name'),
  ]),
  attribute('displayName', 'The name that colleagues see'),
  attribute('preferredLanguage', 'The language they are spoken to in'),
  attribute('locale', 'The language, where none is preferred'),
  attribute('timezone', 'Their clock, as the IANA names it'),
  attribute('active', 'Whether they are of the company', { type: 'boolean', caseExact: false }),
  complex(
    'emails',
    'The address at work: no other is kept',
    [
      attribute('value', 'The address', { caseExact: false }),
      kind('work'),
      attribute('primary', 'Always true', { type: 'boolean', caseExact: false, mutability: 'readOnly' }),
    ],
    several,
  ),
  ...addresses(siteFrom),
];

function addresses(siteFrom: SiteFrom): Attribute[] {
  const [type = '', part] = siteFrom.split('.');
  if (part === undefined) return [];
  return [
    complex(
      'addresses',
      'The site: nothing else of it is kept',
      [attribute(part, 'The site'), kind(type)],
      several,
    ),
  ];
}

export const enterpriseAttributes = (siteFrom: SiteFrom): readonly Attribute[] => [
  attribute('employeeNumber', 'The number that payroll knows them by'),
  attribute('department', 'The team'),
  ...(siteFrom === 'division' || siteFrom === 'organization' ? [attribute(siteFrom, 'The site')] : []),
  complex('manager', 'Who approves for them', [attribute('value', 'Their id')]),
];

export const groupAttributes: readonly Attribute[] = [
  attribute('displayName', 'The name', { required: true, caseExact: false, uniqueness: 'server' }),
  complex(
    'members',
    'Who is in it',
    [
      attribute('value', 'Their id', { mutability: 'immutable' }),
      attribute('$ref', 'Where they are', {
        ...{ type: 'reference', referenceTypes: ['User'], mutability: 'readOnly' },
      }),
      attribute('type', 'What it is', { canonicalValues: ['User'], mutability: 'readOnly' }),
    ],
    several,
  ),
];
