import type { Question } from '../../../../src/domain/missions/questions.js';
import type { Problem } from '../../../../src/messages/problems.js';
import { nasty } from './viewSamples.js';

/** What can go wrong, with a title as hard as can be. */
export const problems: Problem[] = [
  ...(['channelGone', 'channelShared'] as const).map((code) => ({
    code,
    title: nasty.title,
    channel: nasty.title,
  })),
  ...(['notUnderstood', 'missionNotFound', 'notSignedUp', 'organisersOnly', 'announcementGone'] as const).map(
    (code) => ({ code }),
  ),
  ...(['noAudience', 'unknownAction', 'formExpired', 'unknownWorkspace', 'temporary'] as const).map(
    (code) => ({ code }),
  ),
  ...(['tooLate', 'offerGone', 'notEditable', 'everyoneTold', 'nobodyNamed'] as const).map((code) => ({
    code,
    title: nasty.title,
  })),
  { code: 'overQuota', title: nasty.title, year: 2026, quota: 4, taken: 3, wanted: 2 },
  ...(['notAnnounced', 'cancelled', 'past', 'closed'] as const).map(
    (reason) => ({ code: 'missionClosed', reason, title: nasty.title }) as const,
  ),
];

/** One of each kind, with words as hard as can be. */
export const questions: Question[] = [
  { text: nasty.title, kind: 'text', choices: [] },
  { text: nasty.title, kind: 'yesNo', choices: [] },
  { text: nasty.title, kind: 'choice', choices: ['S', 'M', nasty.title, `${nasty.title}!`, 'XXL'] },
];
