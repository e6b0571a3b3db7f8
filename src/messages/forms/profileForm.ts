import { tidied } from '../../domain/people/changedDeclared.js';
import {
  type Declared,
  type DeclaredPart,
  declaredAtMost,
  declaredParts,
} from '../../domain/people/declared.js';
import { profileFields } from './fields.js';
import type { FieldProblem, FieldProblems, ProfileForm } from './form.js';

/** The form of what somebody says of themselves, with what they have said. */
export const profileForm = (formId: string, declared: Declared): ProfileForm => ({
  kind: 'profile',
  missionId: null,
  formId,
  values: {
    skills: (declared.skills ?? []).join(', '),
    causes: (declared.causes ?? []).join(','),
    sites: (declared.sites ?? []).join(', '),
    departments: (declared.departments ?? []).join(', '),
    availability: (declared.availability ?? []).join(','),
  },
});

/** Everything that somebody says of themselves, anew; or what is wrong with it, beside each field. */
export function readProfileForm(
  values: Readonly<Record<string, string>>,
): { declared: Required<Declared> } | { problems: FieldProblems } {
  const problems: Partial<Record<DeclaredPart, FieldProblem>> = {};
  const read = <Part extends DeclaredPart>(part: Part) => {
    const text = values[part] ?? '';
    const said = text
      .split(/[,;\n]/u)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const items = said.map((one) => tidied(part, (part === 'causes' ? Number(one) : one) as never));
    if (text.length > profileFields[part].longest) problems[part] = 'tooLong';
    else if (items.includes(null)) problems[part] = isList(part) ? 'badChoice' : 'tooLongItem';
    else if (new Set(items).size > declaredAtMost[part]) problems[part] = 'tooMany';
    return items as unknown as NonNullable<Declared[Part]>;
  };
  const [skills, causes] = [read('skills'), read('causes')];
  const [sites, departments] = [read('sites'), read('departments')];
  const availability = read('availability');
  const isRight = declaredParts.every((part) => problems[part] === undefined);
  return isRight ? { declared: { skills, causes, sites, departments, availability } } : { problems };
}

/** Chosen from a list, which the person's client could only change by force. */
const isList = (part: DeclaredPart): boolean => profileFields[part].kind !== 'line';
