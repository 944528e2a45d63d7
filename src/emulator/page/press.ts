/** What is pressed rather than filled in: buttons, the overflow menu and the question a `confirm` asks first. */
import { html } from 'htm/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { JsonObject } from '../protocol.ts';
import { objectAt, objectsAt, textAt } from './json.ts';
import { textObject, words } from './text.ts';

/** Sends the press; `value` as in `PersonAction`. Resolves when the bot has answered. */
export type Press = (value?: JsonObject) => Promise<void>;

export function PressButton({ element, press }: { element: JsonObject; press: Press }) {
  const [asking, setAsking] = useState(false);
  const [busy, run] = useBusy(() => press());
  const confirm = objectAt(element, 'confirm');
  const url = textAt(element, 'url');
  const attributes = {
    class: `button ${textAt(element, 'style')}`,
    'aria-label': textAt(element, 'accessibility_label') || undefined,
    onClick: confirm ? () => setAsking(true) : run,
  };
  const label = words(objectAt(element, 'text'));
  return html`
    ${
      /^https?:\/\//.test(url)
        ? html`<a ...${attributes} href=${url} target="_blank" rel="noopener noreferrer">${label}</a>`
        : html`<button type="button" ...${attributes} aria-busy=${busy}>${label}</button>`
    }
    ${asking && html`<${Question} ...${questionOf(confirm)} yes=${run} done=${() => setAsking(false)} />`}
  `;
}

export function Overflow({ element, press }: { element: JsonObject; press: Press }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    menu.current?.removeAttribute('open');
    menu.current?.querySelector('summary')?.focus();
  };
  const choose = (option: JsonObject) => () => {
    close();
    press({ type: 'overflow', selected_option: option });
  };
  return html`<details
    class="overflow"
    ref=${menu}
    onKeyDown=${(event: KeyboardEvent) => event.key === 'Escape' && close()}
  >
    <summary class="button" aria-label="Weitere Möglichkeiten">⋯</summary>
    <div class="menu">
      ${objectsAt(element, 'options').map(
        (option) => html`<button type="button" onClick=${choose(option)}>${words(objectAt(option, 'text'))}</button>`,
      )}
    </div>
  </details>`;
}

interface Asked {
  readonly title: string;
  readonly text: JsonObject | null;
  readonly confirm: string;
  readonly deny: string;
  readonly danger: boolean;
}

const questionOf = (confirm: JsonObject | null): Asked => ({
  title: words(objectAt(confirm, 'title')) || 'Sind Sie sicher?',
  text: objectAt(confirm, 'text'),
  confirm: words(objectAt(confirm, 'confirm')) || 'Ja',
  deny: words(objectAt(confirm, 'deny')) || 'Abbrechen',
  danger: textAt(confirm, 'style') === 'danger',
});

/** A question that must be answered before anything else goes on. The browser moves the focus in and back. */
export function Question({
  title,
  text,
  confirm,
  deny,
  danger,
  yes,
  done,
}: Asked & { yes: () => void; done: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const answer = (confirmed: boolean) => () => {
    // Closing before it is taken away gives the focus back to where it came from.
    dialog.current?.close();
    if (confirmed) yes();
  };
  return html`<dialog
    class="question"
    ref=${dialog}
    aria-label=${title}
    onClose=${done}
    onKeyDown=${(event: KeyboardEvent) => event.stopPropagation()}
  >
    <h2>${title}</h2>
    ${text && html`<p>${textObject(text)}</p>`}
    <div class="row end">
      <button type="button" class="button" onClick=${answer(false)}>${deny}</button>
      <button type="button" class=${danger ? 'button danger' : 'button primary'} onClick=${answer(true)}>${confirm}</button>
    </div>
  </dialog>`;
}

/** Runs one thing at a time; a second press while the first is running does nothing. */
export function useBusy(work: () => Promise<void>): [busy: boolean, run: () => Promise<void>] {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    if (busy) return;
    setBusy(true);
    await work();
    setBusy(false);
  };
  return [busy, run];
}
