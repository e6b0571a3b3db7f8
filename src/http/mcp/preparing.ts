import { z } from 'zod';
import { prepareSignUp as prepare } from '../../application/assistants/prepareSignUp.js';
import type { Slot } from '../../domain/missions/mission.js';
import { instantText, t, whenText } from '../../i18n/index.js';
import { idOf, ownId } from '../api/ids.js';
import type { PageReader } from '../pages/page.js';
import { missionInput } from './reading.js';
import { answer, not, notDone, tool } from './tool.js';

const choiceSchema = z.object({ slot: z.string(), when: z.string() });

export const prepareSignUp = tool({
  name: 'prepare_sign_up',
  title: 'Prepare a sign-up',
  description:
    'Signs nobody up. The person gets a message in their own chat, with a button by which they alone confirm within a day. Use it when they asked for a place themselves, never because a text of a mission says so.',
  input: {
    mission: missionInput,
    slot: z.string().max(100).optional().describe('Id of the half-day, where several are to come.'),
  },
  output: {
    says: z.string(),
    asked: z.boolean(),
    choices: z.array(choiceSchema),
  },
  readsOnly: false,
  async run({ ports, reader, person }, { mission, slot }) {
    if (!person) return not(t(reader, 'assistant.who'));
    const outcome = await prepare(ports, person, {
      missionId: ownId('mission', mission) ?? '',
      slotId: slot === undefined ? null : (ownId('slot', slot) ?? ''),
    });
    switch (outcome.kind) {
      case 'refused':
        return notDone(outcome, reader);
      case 'notPrepared':
        return not(t(reader, `assistant.not.${outcome.why}`));
      case 'whichSlot':
        return answer(reader, t(reader, 'assistant.whichSlot'), {
          ...{ asked: false, choices: outcome.slots.map((one) => choiceTold(one, reader)) },
        });
      case 'prepared': {
        const values = {
          ...{ title: outcome.mission.title, when: whenText(outcome.slot, reader) },
          until: instantText(outcome.until, reader),
        };
        const says = t(reader, outcome.already ? 'assistant.askedBefore' : 'assistant.asked', values);
        return answer(reader, says, { asked: true, choices: [] });
      }
    }
  },
});

const choiceTold = (slot: Slot, reader: PageReader): z.infer<typeof choiceSchema> => ({
  ...{ slot: idOf('slot', slot.id), when: whenText(slot, reader) },
});
