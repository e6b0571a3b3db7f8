import { DateTime } from 'luxon';
import type { Intent } from '../../intents.js';
import { type Repeating, repeatIn } from '../missions/repeatIn.js';
import { calendarOf, readSentence } from '../readSentence.js';
import { tokenise } from '../text/tokens.js';
import type { Context, Understanding } from '../understanding.js';
import { decideTask } from './manage.js';

/**
 * A mission is to come again. Where all is said, the days are told, to be agreed to; otherwise the form opens, with what was said. Null:
 * it is about something else.
 */
export function decideRepeat(text: string, context: Context): Understanding | null {
  const asked = repeatIn(text, calendarOf(context));
  if (!asked) return null;
  const { wish, mention, calendar } = readSentence(tokenise(asked.rest), context);
  const request = { wish, mention, context, sentence: { text: asked.rest, calendar } };
  const decided = decideTask(request, 'repeat');
  const isMeant = decided.kind === 'intent' && decided.intent.kind === 'repeat.form';
  if (!isMeant) return decided;
  const isAll = asked.isAll && isOnDay(decided.intent.missionId, asked.day, context);
  return { kind: 'intent', intent: withSaid(decided.intent, { ...asked, isAll }) };
}

/** The mission takes place on the day of the week that was said, or none was. */
const isOnDay = (missionId: string, day: number | null, { missions }: Context): boolean =>
  day === null ||
  missions.managed
    .filter(({ id }) => id === missionId)
    .every(({ slots }) =>
      slots.every(
        ({ startsAt, timezone }) => DateTime.fromJSDate(startsAt, { zone: timezone }).weekday === day,
      ),
    );

function withSaid(intent: Intent & { kind: 'repeat.form' }, { said, isAll }: Repeating): Intent {
  const { every, times, until } = said;
  const values = {
    ...(every && { every }),
    ...(times !== null && { times }),
    ...(until && { until }),
  };
  const { missionId } = intent;
  return isAll && every ? { kind: 'repeat.said', missionId, ...values, every } : { ...intent, ...values };
}
