import type { OpenedAssistant } from '../application/assistants/openAssistant.js';
import type { MissionFacts, SlotFacts } from '../application/queries/views.js';

/** What is said of somebody's assistant. */
export type AssistantMessage =
  /** The page that gives what the assistant is to bring, until then; UTC. */
  | (Omit<OpenedAssistant, 'kind'> & { readonly kind: 'assistant.link' })
  /** `already`: none was connected. */
  | { readonly kind: 'assistant.gone'; readonly already: boolean }
  /** Their assistant asks for a place in their name. `until`: the button works until then; UTC. */
  | {
      readonly kind: 'signUp.prepared';
      readonly preparedId: string;
      readonly mission: MissionFacts;
      readonly slot: SlotFacts;
      readonly until: Date;
    };
