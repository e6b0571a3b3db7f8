import { withoutEnd } from '../text/withoutEnd.js';

/** Whoever is said to be somebody's manager. */
export interface SaidOfManager {
  readonly name: string;
  readonly manager: string;
}

const boss = '(?:manager|manageuse|manageur|responsable|line manager|n\\+1)';
const who = "([\\p{L}\\p{N}@._+'’ -]{2,80}?)";
const forms: readonly { readonly form: RegExp; readonly first: 'name' | 'manager' }[] = [
  {
    form: new RegExp(`^(?:le|la) ${boss} (?:de |d['’])${who},? (?:est|sera|c['’]est) ${who}$`, 'iu'),
    first: 'name',
  },
  { form: new RegExp(`^${who} a pour ${boss} ${who}$`, 'iu'), first: 'name' },
  { form: new RegExp(`^${who} est (?:le |la )?${boss} (?:de |d['’])${who}$`, 'iu'), first: 'manager' },
  { form: new RegExp(`^the ${boss} of ${who} is ${who}$`, 'iu'), first: 'name' },
  { form: new RegExp(`^${who}['’]s ${boss} is ${who}$`, 'iu'), first: 'name' },
  { form: new RegExp(`^${who} is ${who}['’]s ${boss}$`, 'iu'), first: 'manager' },
];
/** A name is none of these. */
const notNames =
  /^(?:d['’]accord|absente?|prévenue?|au courant|ok|en congés?|malade|away|busy|fine|not .*|pas .*|mon|ma|my|qui|who)$/iu;

/** "Le manager de Karim est Sofia", said and not asked. Null when it is about something else. Pure. */
export function readManager(text: string): SaidOfManager | null {
  if (text.length > 300) return null;
  const said = withoutEnd(text.trim(), '.!');
  for (const { form, first } of forms) {
    const [, one = '', other = ''] = form.exec(said) ?? [];
    const [name, manager] = first === 'name' ? [one.trim(), other.trim()] : [other.trim(), one.trim()];
    if (name && manager && !notNames.test(name) && !notNames.test(manager)) return { name, manager };
  }
  return null;
}
