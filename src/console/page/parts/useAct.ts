import { useState } from 'preact/hooks';

export interface Act<Input> {
  /** It is being done: nothing else is to be pressed. */
  readonly isBusy: boolean;
  readonly error: unknown;
  run(input: Input): void;
}

/** Does something on the server. Nothing is shown as done before the server has said so. */
export function useAct<Input, Done>(
  act: (input: Input) => Promise<Done>,
  done: (outcome: Done, input: Input) => void,
): Act<Input> {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = (input: Input) => {
    if (isBusy) return;
    setBusy(true);
    setError(null);
    act(input)
      .then((outcome) => done(outcome, input), setError)
      .finally(() => setBusy(false));
  };
  return { isBusy, error, run };
}
