import { z } from 'zod';
import { carriedUnder, missionShown } from '../shared/missionShown.js';
import type { Parsed } from './parse.js';
import { interaction, ownEvent } from './payload.js';

/** The one message shortcut of the manifest: an app may be given others. */
const CALLBACK = 'propose_mission';

/** Somebody has chosen it in the menu of a message. https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export const shortcutBody = interaction.extend({
  type: z.literal('message_action'),
  callback_id: z.string(),
  message: z
    .object({ text: z.string().nullish(), blocks: z.array(z.unknown()).nullish(), attachments: z.unknown() })
    .partial()
    .nullish(),
});

type ShortcutBody = z.infer<typeof shortcutBody>;

/** Which mission to propose, and to whom, is asked in a form. Null for another shortcut. */
export function parseShortcut(body: ShortcutBody): Parsed | null {
  const { callback_id, user, trigger_id, message } = body;
  if (callback_id !== CALLBACK) return null;
  const { text, ...shown } = message ?? {};
  const about = missionShown(carriedUnder('value', shown), text ?? '');
  const intent = { kind: 'propose.form', ...about } as const;
  return {
    incoming: ownEvent(body, { kind: 'action', intent }),
    back: { kind: 'shortcut', triggerId: trigger_id, user: user.id },
  };
}
