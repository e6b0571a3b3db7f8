import { randomBytes } from 'node:crypto';
import { closedReason } from '../../domain/missions/mission.js';
import { linkUntil } from '../../domain/missions/poster.js';
import { readEmail } from '../../domain/people/email.js';
import type { Locale } from '../../domain/people/locale.js';
import { visibleName } from '../../domain/people/visibleText.js';
import type { Needs } from '../ports/index.js';
import type { ReadPoster } from './readPoster.js';

/** What somebody wrote at a poster: untrusted. */
export interface PosterForm {
  readonly slotId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

export type PosterField = keyof PosterForm;

/** What became of it. `sent` says nothing of the address: whether anybody has it is not looked at. */
export type AskedForLink =
  | { readonly kind: 'sent'; readonly until: Date }
  | { readonly kind: 'wrong'; readonly fields: readonly PosterField[] }
  /** Too many came from one place. */
  | { readonly kind: 'tooMany' };

/** Of one address in an hour: who looks for a mail asks once or twice more. */
const linksAnHour = 3;
/** From one place in ten minutes. A whole office may come from one. */
const asksInTenMinutes = 60;
const hour = 60 * 60_000;
const longestName = 60;

/** The part before the @ is of the letters that one address is made of, and not of what makes two of it. */
const oneAddress = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9.-]+)$/;

/**
 * Somebody wants a place. A link that shows whose the address is is mailed there, and opens for an hour. The same is done,
 * in the same time, whoever has it. `source`: where it came from, for the limit. Past its limit an address is sent nothing,
 * and the answer is the same.
 */
export async function askForLink(
  deps: Needs<'attempts' | 'clock' | 'linkMail' | 'newId' | 'publicUrl' | 'signUpLinks'>,
  { organisation, mission }: Pick<ReadPoster, 'organisation' | 'mission'>,
  form: PosterForm,
  { locale, source }: { readonly locale: Locale; readonly source: string },
): Promise<AskedForLink> {
  const { id: organisationId, policy, timezone } = organisation;
  const now = deps.clock.now();
  const asks = await deps.attempts.count(organisationId, `poster from ${source}`, hour / 6, now);
  if (asks > asksInTenMinutes) return { kind: 'tooMany' };
  const firstName = visibleName(form.firstName);
  const lastName = visibleName(form.lastName);
  const email = readWorkEmail(form.email, policy.workEmailDomains);
  const slot = mission.slots.find(({ id }) => id === form.slotId);
  const isOpen = slot !== undefined && closedReason(mission, slot, now) === null;
  const wrong: PosterField[] = [
    ...(isOpen ? [] : (['slotId'] as const)),
    ...(isName(firstName) ? [] : (['firstName'] as const)),
    ...(isName(lastName) ? [] : (['lastName'] as const)),
    ...(email ? [] : (['email'] as const)),
  ];
  if (wrong.length > 0 || !email || !slot) return { kind: 'wrong', fields: wrong };
  const until = linkUntil(now);
  const links = await deps.attempts.count(organisationId, `link to ${email}`, hour, now);
  if (links > linksAnHour) return { kind: 'sent', until };
  const key = randomBytes(32).toString('base64url');
  const name = `${firstName} ${lastName}`;
  await deps.signUpLinks.open(
    {
      ...{ id: deps.newId(), organisationId, slotId: slot.id, name, email, locale, until },
      ...{ pressed: null, employeeId: null },
    },
    key,
  );
  const url = `${deps.publicUrl}/s/${encodeURIComponent(`${organisationId}.${key}`)}`;
  const reader = { locale, timezone, address: policy.address, now };
  deps.linkMail?.({ to: email, url, title: mission.title, until, reader });
  return { kind: 'sent', until };
}

const isName = (name: string): boolean => name !== '' && name.length <= longestName && /\p{L}/u.test(name);

/** An address of the company's own; null for any other. */
function readWorkEmail(text: string, domains: readonly string[]): string | null {
  const email = readEmail(text);
  const [, domain = ''] = (email && oneAddress.exec(email)) ?? [];
  return email && domains.includes(domain) ? email : null;
}
