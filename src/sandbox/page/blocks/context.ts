import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FieldValue, FormValues, Where } from '../../wire.js';
import { server } from '../server.js';
import { useScene } from '../windows/chat.js';

/** The form that a field stands in. */
export interface Form {
  /** By block id. */
  readonly errors: Readonly<Record<string, string>>;
  readonly values: FormValues;
  readonly change: (blockId: string, actionId: string, value: FieldValue) => void;
  /** Everything as it is at this very moment. */
  readonly typed: () => FormValues;
}

export const FormContext = createContext<Form | null>(null);

/** Where drawn blocks stand. */
export const WhereContext = createContext<Where | null>(null);

/** Tells the bot of a press or a choice; what has been typed so far in a form goes along. */
export function usePress() {
  const { person, act } = useScene();
  const where = useContext(WhereContext);
  const form = useContext(FormContext);
  return (blockId: string, actionId: string, value?: FieldValue) => {
    if (!where) return;
    void act(() =>
      server.slack.press({
        ...{ person: person.id, where, blockId, actionId },
        ...(value === undefined ? {} : { value }),
        ...(form ? { typed: form.typed() } : {}),
      }),
    );
  };
}
