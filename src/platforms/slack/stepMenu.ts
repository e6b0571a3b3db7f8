import { decodeIntent, encodeIntent, type Intent } from '../../conversation/intents.js';
import { type ListIntent, standingIn } from '../../conversation/lists.js';

/** What a press of a menu tells: which menu, and which of its options. */
interface Chosen {
  readonly action_id: string;
  readonly selected_option?: { readonly value?: string | null | undefined } | null | undefined;
}

const mark = 'menu';

/**
 * The menu of what else can be done with one mission. An option has 75 letters for what it does, which is a word and an id. In
 * which list the menu stands is told by its own id.
 */
export const stepMenu = {
  actionId: (list: ListIntent): string => `${mark} ${encodeIntent(list)}`,
  option({ kind, ...of }: Intent): string {
    const [id, ...others] = Object.values(of);
    if (typeof id !== 'string' || others.length > 0) throw new Error(`${kind} has no place in a menu`);
    return `${kind} ${id}`;
  },
  /** What the option does, as a button in that list would say it; null when it is another element. */
  read({ action_id, selected_option }: Chosen): string | null {
    const [word, list = ''] = action_id.replace(/#\d+$/, '').split(/ (.*)/s);
    const [kind, id] = (selected_option?.value ?? '').split(' ');
    if (word !== mark || !kind || !id) return null;
    const intent = decodeIntent({ kind, missionId: id, announcementId: id });
    const around = decodeIntent(list);
    if (!intent) return null;
    return around ? standingIn(around as ListIntent, encodeIntent(intent)) : encodeIntent(intent);
  },
};
