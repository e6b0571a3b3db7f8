import { decodeIntent, type Intent } from '../../conversation/intents.js';

/** What is asked about somebody who is chosen, and of what. */
type Asked =
  | { readonly kind: 'pair.user'; readonly slotId: string }
  | { readonly kind: 'propose.user'; readonly missionId: string };

const ids = { 'pair.user': 'slotId', 'propose.user': 'missionId' } as const;

/** The list of people under "with whom?" and "to whom?": what it is about stands in its action id. */
export const colleaguePicker = {
  actionId: (asked: Asked): string =>
    `${asked.kind}:${asked.kind === 'pair.user' ? asked.slotId : asked.missionId}`,
  /** Who was chosen, as the button of an account would say it. Null when it is another element, or nobody was. */
  read({
    action_id,
    selected_user: userId,
  }: {
    readonly action_id: string;
    readonly selected_user?: string | null | undefined;
  }): Intent | null {
    const [kind, ...rest] = action_id.split(':');
    if ((kind !== 'pair.user' && kind !== 'propose.user') || !userId) return null;
    return decodeIntent({ kind, [ids[kind]]: rest.join(':'), userId });
  },
};
