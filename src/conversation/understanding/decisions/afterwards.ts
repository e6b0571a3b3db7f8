import { plainLetters } from '../../../domain/plainLetters.js';
import { intends, type Understanding } from '../understanding.js';
import { polite } from '../vocabulary/index.js';
import { isQuestion } from '../wishes/assertion.js';
import type { Request } from './request.js';

const supposes = /\b(?:si|if|peut-être|maybe|perhaps|faux|false)\b/iu;

/** Whoever says that something happened has it told. What is asked, supposed or denied shows what to do. */
export function decideIncident({ wish, sentence: { text } }: Request): Understanding {
  const isSaid = wish.certain && !isQuestion(text) && !supposes.test(text);
  return intends({ kind: isSaid ? 'incident.report' : 'incident' });
}

const could = '(?:je n ai pas pu venir|j ai pas pu venir|i could not come|i couldn t come|i couldnt come)';
const when = '(?:hier|ce matin|cet apres midi|yesterday|today|this morning|this afternoon)';
const sorry = '(?:desole|desolee|sorry)';
const whole = new RegExp(`^(?:${sorry} )?${could}(?: ${when})?(?: ${when})?(?: ${sorry})?$`, 'u');

/** Whoever says no more than that has it noted. Whatever else is said may be about somebody or something else. */
export function decideAbsence({ sentence: { text } }: Request): Understanding {
  const words = plainLetters(text)
    .toLowerCase()
    .split(/[^a-z]+/u);
  const meant = words.filter((word) => word !== '' && !polite.has(word)).join(' ');
  return intends({ kind: 'absence.ask', sure: !isQuestion(text) && whole.test(meant) });
}
