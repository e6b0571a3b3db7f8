import type { MissionView, ParticipantView } from '../../../application/queries/views.js';
import { canLeave } from '../../../domain/engagements/lifecycle.js';
import type { Reader } from '../../../domain/people/reader.js';
import { deliveryLines } from '../../../messages/deliveryLines.js';
import type { MessageOf } from '../../../messages/message.js';
import { overText } from '../../shared/changes.js';
import { minimumText } from '../../shared/minimums.js';
import { addStep, nobodyKey } from '../../shared/people.js';
import { plannedLines } from '../../shared/planned.js';
import { rosterSteps, toFeedbackTold } from '../../shared/steps.js';
import { actions, button, context, fitting, header, section, stepButton, stepButtons } from './blocks.js';
import { answerText } from './questions.js';
import { slotText } from './slots.js';
import { titleOf } from './steps.js';
import { clip, escaped, lines, oneLine, plain } from './text.js';
import type { Block, Button, Rendered } from './vocabulary.js';

const MAX_NAMES = 60;

export function roster(
  { mission, slots, deliveries, feedback }: MessageOf<'roster'>,
  reader: Reader,
): Rendered {
  const title = plain(reader, 'roster.title', titleOf(mission));
  const taking = slots.some(({ participants }) => participants.some(({ state }) => canLeave(state)));
  const tail = [
    ...(feedback ? context(plain(reader, 'roster.feedback', { ...feedback })) : []),
    ...context(
      deliveryLines(deliveries)
        .map(({ key, values }) => plain(reader, key, values))
        .join('\n'),
    ),
    ...(feedback?.sentences ? actions(stepButton(reader, toFeedbackTold(mission.id))) : []),
    ...actions(
      ...stepButtons(reader, addStep(mission)),
      ...(taking ? [takeOffStep(mission, reader)] : []),
      ...stepButtons(reader, rosterSteps(mission)),
    ),
  ];
  const items = slots.map(({ slotId, participants, planned, minimum }) => {
    const slot = mission.slots.find((each) => each.id === slotId);
    if (!slot) return [];
    const over = overText(slot, participants, reader);
    const heading = lines(
      slotText({ ...slot, mine: null }, reader),
      minimumText(minimum, slot, reader),
      over && escaped(over),
    );
    const reminders = context(plannedLines(planned, slot, reader).join('\n'));
    return [...slotRoster(heading, plain(reader, nobodyKey(slot)), participants, reader), ...reminders];
  });
  return {
    text: escaped(title),
    blocks: [header(title), ...fitting(items, [header(title), ...tail]), ...tail],
  };
}

const takeOffStep = ({ id: missionId }: MissionView, reader: Reader): Button =>
  button(reader, 'button.takeOffSomebody', { kind: 'takeOff.list', missionId, page: 0 });

function slotRoster(
  heading: string,
  nobody: string,
  participants: readonly ParticipantView[],
  reader: Reader,
): Block[] {
  if (participants.length === 0) return [section(lines(heading, nobody))];
  const shown = participants.slice(0, MAX_NAMES).map((each) => participantLine(each, reader));
  const rest = participants.length - shown.length;
  const more = rest > 0 ? plain(reader, 'roster.more', { people: rest }) : null;
  return [section(heading), section(lines(clip(shown.join('\n'), 2800), more))];
}

function participantLine(
  { name, state, position, toSay, excused, answers = [] }: ParticipantView,
  reader: Reader,
): string {
  const standing = plain(reader, `roster.state.${toSay ? 'toSay' : excused ? 'excused' : state}`, {
    position: position ?? 0,
  });
  return `• ${escaped(clip(oneLine(name) || plain(reader, 'roster.erased'), 80))} · ${standing}${answers.map((each) => ` · ${answerText(each, reader)}`).join('')}`;
}
