import type { ParticipantView, SlotView } from '../../../application/queries/views.js';
import { canLeave } from '../../../domain/engagements/lifecycle.js';
import type { Reader } from '../../../domain/people/reader.js';
import { whenText } from '../../../i18n/index.js';
import { deliveryLines } from '../../../messages/deliveryLines.js';
import type { MessageOf } from '../../../messages/message.js';
import { overText } from '../../shared/changes.js';
import { minimumText } from '../../shared/minimums.js';
import { addStep, nobodyKey } from '../../shared/people.js';
import { plannedLines } from '../../shared/planned.js';
import { rosterSteps, toFeedbackTold } from '../../shared/steps.js';
import { button } from './actions.js';
import { buttonRow, card, heading, paragraph, plainWords, quiet, subheading, words } from './cards.js';
import { fitted } from './fit.js';
import { answerText } from './questions.js';
import { placesLine } from './slots.js';
import { stepButton, stepButtons } from './steps.js';
import { escapeMarkdown, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

type Roster = MessageOf<'roster'>;

/** Who signed up, half-day by half-day, and how the announcements fared. A long list is cut, and says so. */
export function roster(message: Roster, reader: Reader): Rendered {
  const { mission, deliveries, slots, feedback } = message;
  const values = { title: oneLine(mission.title) };
  const missionId = mission.id;
  const list = { kind: 'takeOff.list', missionId, page: 0 } as const;
  const taking = slots.some(({ participants }) => participants.some(({ state }) => canLeave(state)));
  const longest = Math.max(0, ...slots.map((slot) => slot.participants.length));
  const whole = fitted(longest, (shown) =>
    card(reader, [
      heading(words(reader, 'roster.title', values)),
      ...slots.flatMap((slot) => slotRoster(message, slot, shown, reader)),
      ...(feedback ? [quiet(words(reader, 'roster.feedback', { ...feedback }))] : []),
      ...deliveryLines(deliveries).map(({ key, values }) => quiet(words(reader, key, values))),
      ...buttonRow([
        ...(feedback?.sentences ? [stepButton(reader, toFeedbackTold(missionId))] : []),
        ...stepButtons(reader, addStep(mission)),
        ...(taking ? [button(reader, 'button.takeOffSomebody', list)] : []),
        ...stepButtons(reader, rosterSteps(mission)),
      ]),
    ]),
  );
  return { card: whole, summary: plainWords(reader, 'roster.title', values) };
}

function slotRoster(
  { mission }: Roster,
  { slotId, participants, planned, minimum }: Roster['slots'][number],
  shown: number,
  reader: Reader,
): CardPart[] {
  const slot = mission.slots.find((each) => each.id === slotId);
  const over = slot && overText(slot, participants, reader);
  const title = slot
    ? [
        subheading(whenText(slot, reader)),
        ...placesOf(slot, reader),
        ...(minimum ? [quiet(minimumText(minimum, slot, reader))] : []),
        ...(over ? [paragraph(escapeMarkdown(over))] : []),
      ]
    : [];
  const reminders = slot ? plannedLines(planned, slot, reader).map(quiet) : [];
  if (participants.length === 0)
    return [...title, paragraph(words(reader, slot ? nobodyKey(slot) : 'roster.none'))];
  const lines = participants
    .slice(0, shown)
    .map((participant) => `- ${participantLine(participant, reader)}`);
  const hidden = participants.length - lines.length;
  const more = hidden > 0 ? [quiet(words(reader, 'roster.more', { people: hidden }))] : [];
  return [...title, ...(lines.length > 0 ? [paragraph(lines.join('\n'))] : []), ...more, ...reminders];
}

/** The date stands above. */
function placesOf(slot: SlotView, reader: Reader): CardPart[] {
  const places = placesLine(slot, reader);
  return places === '' ? [] : [quiet(places)];
}

function participantLine(
  { name, state, position, toSay, excused, answers = [] }: ParticipantView,
  reader: Reader,
): string {
  const parts = [
    escapeMarkdown(oneLine(name) || plainWords(reader, 'roster.erased')),
    words(reader, `roster.state.${toSay ? 'toSay' : excused ? 'excused' : state}`, {
      position: position ?? 0,
    }),
    ...answers.map((each) => answerText(each, reader)),
  ];
  return parts.join(' · ');
}
