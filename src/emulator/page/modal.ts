/** A form: beside the conversation where there is room, over everything on a phone. */
import { html } from 'htm/preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ModalView, PersonAction } from '../protocol.ts';
import { Blocks, useEntered } from './blocks.ts';
import { useBusy } from './press-button.ts';
import { Question } from './question.ts';
import { useChat } from './store.ts';
import { valuesIn } from './values.ts';

export function Modal({ modal, top }: { modal: ModalView; top: boolean }) {
  const { send } = useChat();
  const { entered, enter } = useEntered();
  const [refusal, setRefusal] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [leaving, setLeaving] = useState(false);
  const values = valuesIn(modal.blocks, entered, modal.state);
  const section = useFocus(modal, top, attempt);

  const act = async (action: PersonAction) => {
    const result = await send(action);
    setRefusal(result.ok ? '' : result.error);
  };
  const [busy, submit] = useBusy(async () => {
    await act({ do: 'submit', view: modal.id, state: values });
    setAttempt((count) => count + 1);
  });
  const close = () => act({ do: 'close', view: modal.id });
  // What was entered on an earlier step has been submitted and is not lost.
  const unsaved = Object.keys(entered).some((blockId) => blockId in values);
  const leave = () => (unsaved ? setLeaving(true) : close());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) leave();
  };

  return html`<section
    class=${modal.submit === null ? 'modal notice' : 'modal'}
    role="dialog"
    aria-labelledby=${`title-${modal.id}`}
    aria-busy=${busy}
    hidden=${!top}
    ref=${section}
    onKeyDown=${onKeyDown}
  >
    <form
      novalidate
      onSubmit=${(event: Event) => {
        event.preventDefault();
        if (modal.submit !== null) submit();
      }}
    >
      <header class="head">
        <div class="title"><h2 id=${`title-${modal.id}`} tabindex="-1">${modal.title}</h2></div>
        <button type="button" class="close" aria-label="Formular schließen" onClick=${leave}>×</button>
      </header>
      <div class="scroll content">
        <${Blocks} ...${{ blocks: modal.blocks, place: { in: 'modal', view: modal.id }, values, enter, errors: modal.errors, act }} />
      </div>
      <footer class="row end">
        ${refusal && html`<p class="error" role="alert">${refusal}</p>`}
        <button type="button" class="button" onClick=${leave}>${modal.close}</button>
        ${
          modal.submit !== null &&
          html`<button type="submit" class="button primary" disabled=${busy}>
            ${busy && html`<span class="spinner" aria-hidden="true"></span>`}${modal.submit}
          </button>`
        }
      </footer>
    </form>
    ${leaving && html`<${Question} ...${{ question: discard, yes: close, done: () => setLeaving(false) }} />`}
  </section>`;
}

const discard = {
  title: 'Formular schließen?',
  text: { type: 'plain_text', text: 'Was Sie auf dieser Seite eingetragen haben, wird nicht gespeichert.' },
  yes: 'Schließen',
  no: 'Weiter ausfüllen',
  danger: true,
};

/** Moves the focus to the first field of what is new, or after a submission to the first field that was refused. */
function useFocus(modal: ModalView, top: boolean, attempt: number) {
  const section = useRef<HTMLElement>(null);
  const shown = modal.blocks.map((block) => block.block_id).join();
  const refused = Object.keys(modal.errors).join();
  // Before it is painted: whoever is quick presses and types into the page they see.
  useLayoutEffect(() => {
    if (!top || shown === '') return;
    section.current?.querySelector('.content')?.scrollTo(0, 0);
    const fields = section.current?.querySelectorAll<HTMLElement>('.field input, .field select, .field textarea');
    (fields?.[0] ?? section.current?.querySelector('h2'))?.focus();
  }, [shown, top]);
  useEffect(() => {
    const find = (selector: string) => section.current?.querySelector<HTMLElement>(selector);
    const wrong = find('.field:has(.error) :is(input, select, textarea)');
    if (wrong) wrong.focus();
    // The button lost the focus while it was disabled.
    else if (attempt > 0 && document.activeElement === document.body) find('[type="submit"]')?.focus();
  }, [refused, attempt]);
  return section;
}
