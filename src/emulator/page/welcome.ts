/** Before anyone is chosen. */
import { html } from 'htm/preact';
import type { PersonView } from '../protocol.ts';
import { peopleList } from './bar.ts';

export function Welcome({ people, switchTo }: { people: readonly PersonView[]; switchTo: (id: string) => void }) {
  return html`<main class="welcome">
    <p class="label">Vorführung</p>
    <h1>Wer möchten Sie sein?</h1>
    <p>
      Dies ist ein nachgebildeter Chat. Die Stadt und alle Personen sind erfunden. Sie können jederzeit wechseln und sehen
      dann, was die andere Person sieht.
    </p>
    <div class="people">${peopleList(people, null, switchTo)}</div>
  </main>`;
}
