import { html } from 'htm/preact';
import { useEffect, useRef } from 'preact/hooks';
import type { JsonObject } from '../protocol.ts';
import { textObject } from './text.ts';

interface QuestionProps {
  readonly question: {
    readonly title: string;
    readonly text: JsonObject | null;
    readonly yes: string;
    readonly no: string;
    /** What "yes" does cannot be undone. */
    readonly danger: boolean;
  };
  readonly yes: () => void;
  /** The question is answered, either way: take it away. */
  readonly done: () => void;
}

/** A question that must be answered before anything else goes on. The browser moves the focus in and back. */
export function Question({ question, yes, done }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Not within the key press that asks for it: the same Escape would close it again.
  useEffect(() => dialog.current?.showModal(), []);
  const answer = (confirmed: boolean) => () => {
    // Closing before it is taken away gives the focus back to where it came from.
    dialog.current?.close();
    if (confirmed) yes();
  };
  return html`<dialog
    class="question"
    ref=${dialog}
    aria-label=${question.title}
    onClose=${done}
    onKeyDown=${(event: KeyboardEvent) => event.stopPropagation()}
  >
    <h2>${question.title}</h2>
    ${question.text && html`<p>${textObject(question.text)}</p>`}
    <div class="row end">
      <button type="button" class="button" onClick=${answer(false)}>${question.no}</button>
      <button type="button" class=${`button ${question.danger ? 'danger' : 'primary'}`} onClick=${answer(true)}>
        ${question.yes}
      </button>
    </div>
  </dialog>`;
}
