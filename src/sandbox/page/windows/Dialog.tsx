import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Cross } from '../drawings.js';
import type { Question as Asked } from './chat.js';

const FIELDS = '.dialog-body :is(input, textarea, select)';

interface Props {
  readonly title: string;
  readonly closeLabel: string;
  readonly kind: 'modal' | 'question';
  readonly footer: ComponentChildren;
  readonly close: () => void;
  readonly inert?: boolean;
  /** Another one when what is in it changes. */
  readonly version?: string;
  readonly children: ComponentChildren;
}

/** A dialog over a window: named by its title, closed by its cross or by Escape. The focus goes back where it was. */
export function Dialog({ title, closeLabel, kind, footer, close, inert = false, version, children }: Props) {
  const veil = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    const around = veil.current?.parentElement;
    return () => requestAnimationFrame(() => goBack(before, around ?? null));
  }, []);
  useLayoutEffect(() => {
    // Whoever is filling in a field stays there.
    if (!document.activeElement?.matches(FIELDS) || !veil.current?.contains(document.activeElement))
      focusFirst(veil.current);
  }, [version]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape comes up to here from any field
    <div
      ref={veil}
      class="veil"
      inert={inert}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div class={`dialog ${kind}`} role="dialog" aria-labelledby={titleId}>
        <div class="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button class="dialog-close" type="button" aria-label={closeLabel} onClick={close}>
            <Cross />
          </button>
        </div>
        <div class="dialog-body">{children}</div>
        <div class="dialog-foot">{footer}</div>
      </div>
    </div>
  );
}

/** Asks for a yes. */
export function Question({
  asked,
  closeLabel,
  close,
}: {
  asked: Asked;
  closeLabel: string;
  close: () => void;
}) {
  const yes = () => {
    close();
    asked.accepted();
  };
  const footer = (
    <>
      <button class="slack-button" type="button" onClick={close}>
        {asked.deny}
      </button>
      <button class={`slack-button ${asked.danger ? 'danger' : 'primary'}`} type="button" onClick={yes}>
        {asked.confirm}
      </button>
    </>
  );
  return (
    <Dialog title={asked.title} closeLabel={closeLabel} kind="question" footer={footer} close={close}>
      <p>{asked.text}</p>
    </Dialog>
  );
}

function focusFirst(veil: HTMLElement | null): void {
  const first =
    veil?.querySelector<HTMLElement>(FIELDS) ?? veil?.querySelector<HTMLElement>('.dialog-foot button');
  first?.focus({ preventScroll: true });
}

/** To what had the focus; when it is gone by now, to the place that is shown. Not away from where somebody went since. */
function goBack(before: Element | null, around: Element | null): void {
  if (document.activeElement !== document.body) return;
  const known = before instanceof HTMLElement && before.isConnected && before !== document.body;
  const target = known ? before : around?.querySelector<HTMLElement>('[aria-selected="true"]');
  target?.focus({ preventScroll: true });
}
