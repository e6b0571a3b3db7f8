import { z } from 'zod';
import { channelsAtMost } from '../../domain/announcements/announcement.js';
import { type Audience, tookPartChoices } from '../../domain/announcements/audience.js';
import { readers } from '../../domain/announcements/readers.js';
import type { Pace } from '../../domain/announcements/spread.js';
import { tidied } from '../../domain/people/changedDeclared.js';
import { declaredAtMost, declaredLongest } from '../../domain/people/declared.js';
import { locales } from '../../domain/people/locale.js';
import { visibleLine } from '../../domain/people/visibleText.js';
import { idSchema } from './ids.js';
import type { WrongPart } from './problem.js';

const worded = ['sites', 'departments', 'skills'] as const;
const [perHourAtMost, channelLongest] = [999_999, 200];

/** A list that is empty would mean everybody, which nobody says like that. */
const words = (part: (typeof worded)[number]) =>
  z.array(z.string().min(1).max(declaredLongest)).min(1).max(declaredAtMost[part]).optional();
const instant = z.iso.datetime({ offset: true });

export const publishAtBody = instant.optional().meta({ description: 'When; at once when not said.' });

/** Whom a mission is announced to, where and how fast, by the rules of the form in the chats. */
export const announcementBody = z
  .strictObject({
    audience: z
      .strictObject({
        sites: words('sites'),
        departments: words('departments'),
        skills: words('skills'),
        causes: z.array(z.int().min(1).max(17)).min(1).max(declaredAtMost.causes).optional(),
        language: z.enum(locales).optional(),
        tookPart: z.enum(tookPartChoices).optional(),
      })
      .optional()
      .meta({
        description:
          'Who gets a message of their own: each part has to hold, by one of its values. `{}`: everybody. Not said: nobody.',
      }),
    posts: z
      .strictObject({
        workspace: idSchema('workspace'),
        channels: z
          .array(
            z
              .string()
              .regex(/^[\x21-\x7e]+$/)
              .max(channelLongest),
          )
          .min(1)
          .max(channelsAtMost)
          .meta({ description: 'By the ids that the chat gives them.' }),
        readBy: z
          .enum(readers)
          .default('company')
          .meta({ description: 'Who may read them, as you know. More than that, and nothing leaves.' }),
      })
      .optional()
      .meta({ description: 'The channels to post in, all of one workspace.' }),
    publishAt: publishAtBody,
    perHour: z.int().min(1).max(perHourAtMost).optional().meta({
      description: 'So many people an hour, in the working hours of each.',
    }),
    until: instant.optional().meta({ description: 'Or so fast that the last is told by then.' }),
  })
  .refine(({ audience, posts }) => audience || posts, 'Say whom: an audience, posts, or both.')
  .refine(({ perHour, until }) => perHour === undefined || until === undefined, {
    ...{ error: 'Say perHour or until, not both.', path: ['until'] },
  });
type AnnouncementBody = z.infer<typeof announcementBody>;

/** Whom a body means, or what of it says nothing. What nobody would see is taken out. */
export function audienceOf(said: AnnouncementBody['audience']): Audience | null | WrongPart[] {
  if (said === undefined) return null;
  const wrong: WrongPart[] = [];
  const read = { ...said };
  for (const part of worded) {
    const items = said[part]?.map((one) => tidied(part, visibleLine(one, one.length)));
    items?.forEach((item, at) => {
      if (item === null) wrong.push({ pointer: `#/audience/${part}/${at}`, detail: 'It says nothing.' });
    });
    if (items) read[part] = items.filter((item) => item !== null);
  }
  return wrong.length > 0 ? wrong : read;
}

export function paceOf({ perHour, until }: Pick<AnnouncementBody, 'perHour' | 'until'>): Pace | null {
  if (until !== undefined) return { until: new Date(until) };
  return perHour === undefined ? null : { perHour };
}
