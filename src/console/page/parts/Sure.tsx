import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useShell } from '../shell.js';

/** What is asked before something is done that cannot simply be undone. */
interface Question {
  readonly text: string;
  /** What the button says that does it. */
  readonly yes: string;
  readonly isDanger?: boolean;
  readonly act: () => void;
}

const SureContext = createContext<(question: Question) => void>(() => undefined);

/** Asks whether it is meant. Within the page: the browser's own question is not shown in a frame, as in Teams. */
export const useSure = () => useContext(SureContext);

/** Where questions of a page are asked. The rest of it waits meanwhile. */
export function Sure({ children }: { readonly children: ComponentChildren }) {
  const [question, setQuestion] = useState<Question | null>(null);
  return (
    <SureContext.Provider value={setQuestion}>
      {children}
      {question && <SureDialog {...question} closed={() => setQuestion(null)} />}
    </SureContext.Provider>
  );
}

/** The browser keeps the focus in it, closes it by Escape, and gives the focus back. No is what Enter says first. */
function SureDialog({ text, yes, isDanger, act, closed }: Question & { readonly closed: () => void }) {
  const { texts } = useShell();
  const dialog = useRef<HTMLDialogElement>(null);
  const textId = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const no = () => dialog.current?.close();
  return (
    <dialog ref={dialog} class="sure" role="alertdialog" aria-labelledby={textId} onClose={closed}>
      <p id={textId}>{text}</p>
      <div class="acts">
        <button type="button" class="second" autofocus onClick={no}>
          {texts.cancel}
        </button>
        <button
          type="button"
          class={isDanger ? 'danger' : ''}
          onClick={() => {
            no();
            act();
          }}
        >
          {yes}
        </button>
      </div>
    </dialog>
  );
}
