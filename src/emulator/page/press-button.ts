import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { JsonObject } from '../protocol.ts';
import { objectAt, textAt } from './json.ts';
import { Question } from './question.ts';
import type { Press } from './scope.ts';
import { words } from './text.ts';

/** The bot's button: asks first where the bot wants that, and is pressed once at a time. */
export function PressButton({ element, press }: { element: JsonObject; press: Press }) {
  const [asking, setAsking] = useState(false);
  const [busy, run] = useBusy(() => press());
  const confirm = objectAt(element, 'confirm');
  const url = textAt(element, 'url');
  const attributes = {
    class: `button ${textAt(element, 'style')}`.trim(),
    'aria-label': textAt(element, 'accessibility_label') || undefined,
    'aria-busy': busy,
    onClick: confirm ? () => setAsking(true) : run,
  };
  const label = words(objectAt(element, 'text'));
  return html`
    ${
      /^https?:\/\//.test(url)
        ? html`<a ...${attributes} href=${url} target="_blank" rel="noopener noreferrer">${label}</a>`
        : html`<button type="button" ...${attributes}>${label}</button>`
    }
    ${asking && html`<${Question} ...${{ question: questionOf(confirm), yes: run, done: () => setAsking(false) }} />`}
  `;
}

const questionOf = (confirm: JsonObject | null) => ({
  title: words(objectAt(confirm, 'title')) || 'Sind Sie sicher?',
  text: objectAt(confirm, 'text'),
  yes: words(objectAt(confirm, 'confirm')) || 'Ja',
  no: words(objectAt(confirm, 'deny')) || 'Abbrechen',
  danger: textAt(confirm, 'style') === 'danger',
});

/** Runs one thing at a time; a second start while the first is running does nothing. */
export function useBusy(work: () => Promise<unknown>): [busy: boolean, run: () => Promise<void>] {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    if (busy) return;
    setBusy(true);
    await work();
    setBusy(false);
  };
  return [busy, run];
}
