import { type Audience, tookPartChoices } from '../../domain/announcements/audience.js';
import { tidied } from '../../domain/people/changedDeclared.js';
import { declaredAtMost } from '../../domain/people/declared.js';
import { locales } from '../../domain/people/locale.js';
import type { AnnouncementField } from './fields.js';
import type { FieldProblem } from './form.js';

type Part = 'sites' | 'departments' | 'skills' | 'causes';
type Problems = Partial<Record<AnnouncementField, FieldProblem>>;

/** Which people an announcement is for, as filled in; what is wrong with it is added to `problems`. */
export function readAudience(value: (field: AnnouncementField) => string, problems: Problems): Audience {
  const read = <Of extends Part>(part: Of): NonNullable<Audience[Of]> => {
    const said = value(part)
      .split(/[,;\n]/u)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const items = said.map((one) => tidied(part, (part === 'causes' ? Number(one) : one) as never));
    if (items.includes(null)) problems[part] = part === 'causes' ? 'badChoice' : 'tooLongItem';
    else if (items.length > declaredAtMost[part]) problems[part] = 'tooMany';
    return items as unknown as NonNullable<Audience[Of]>;
  };
  const [sites, departments] = [read('sites'), read('departments')];
  const [skills, causes] = [read('skills'), read('causes')];
  const language = locales.find((one) => one === value('language'));
  const tookPart = tookPartChoices.find((one) => one === value('tookPart'));
  if (value('language') !== '' && !language) problems.language = 'badChoice';
  if (value('tookPart') !== '' && !tookPart) problems.tookPart = 'badChoice';
  return {
    ...(sites.length > 0 && { sites }),
    ...(departments.length > 0 && { departments }),
    ...(skills.length > 0 && { skills }),
    ...(causes.length > 0 && { causes }),
    ...(language && { language }),
    ...(tookPart && { tookPart }),
  };
}
