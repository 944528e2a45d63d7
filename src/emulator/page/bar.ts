/** What belongs to the demo and not to the chat: who one is, and what time it is. */
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PersonView } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { Clock } from './clock.ts';
import { personHref } from './route.ts';
import { useChat } from './store.ts';

type Switch = (id: string) => void;

export function Bar({ switchTo }: { switchTo: Switch }) {
  const { snapshot } = useChat();
  const { me, people } = snapshot;
  return html`<header class="bar">
    <div class="who">
      <span class="label">Vorführung</span>
      <button type="button" class="me" popovertarget="people">
        <span>ich bin</span> <strong>${me.name}</strong> <span aria-hidden="true">▾</span>
      </button>
      <p class="role">${me.title}</p>
    </div>
    <${Clock} />
    <div id="people" class="people" popover="auto">${peopleList(people, me.id, switchTo)}</div>
  </header>`;
}

/** Everybody one can be. */
export function peopleList(people: readonly PersonView[], current: string | null, switchTo: Switch): VNode {
  const choose = (id: string) => (event: MouseEvent) => {
    // Opening in a second window is welcome: two people side by side.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    document.getElementById('people')?.hidePopover();
    switchTo(id);
  };
  return html`<ul aria-label="Wer möchten Sie sein?">
    ${people
      .filter(({ bot, deactivated }) => !bot && !deactivated)
      .map(
        (person) => html`<li key=${person.id}>
          <a
            href=${personHref(person.id, location.hash)}
            aria-current=${person.id === current ? 'true' : undefined}
            onClick=${choose(person.id)}
          >
            ${avatar(person)}
            <span><strong>${person.name}</strong><small>${person.title}</small></span>
          </a>
        </li>`,
      )}
  </ul>`;
}
