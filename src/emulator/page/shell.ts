/** One person's view of the whole: the demo's bar, the list, the conversation, and a thread or form beside it. */
import { html } from 'htm/preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PersonAction, Snapshot } from '../protocol.ts';
import { Announcer } from './announce.ts';
import { Bar } from './bar.ts';
import { Conversation } from './conversation.ts';
import { Home } from './home.ts';
import { Modal } from './modal.ts';
import { useNarrow } from './narrow.ts';
import type { Spot } from './route.ts';
import { Sidebar } from './sidebar.ts';
import { ChatContext, useSnapshot } from './store.ts';
import { Thread } from './thread.ts';

export function Shell({ as, at, switchTo }: { as: string; at: Spot; switchTo: (id: string) => void }) {
  const { snapshot, connected, send } = useSnapshot(as);
  const [notice, setNotice] = useState('');
  const act = useCallback(
    async (action: PersonAction) => {
      const result = await send(action);
      setNotice(result.ok ? '' : result.error);
      return result.ok;
    },
    [send],
  );
  const chat = useMemo(() => snapshot && { snapshot, send, act }, [snapshot, send, act]);
  if (chat === null) return html`<p class="waiting" role="status">Einen Augenblick …</p>`;
  return html`<${ChatContext.Provider} value=${chat}>
    <a class="skip" href="#inhalt" onClick=${skip}>Zum Inhalt</a>
    <${Bar} switchTo=${switchTo} />
    <${Panes} snapshot=${chat.snapshot} at=${at} />
    <${Announcer} snapshot=${chat.snapshot} />
    <div class="notices" role="alert">
      ${!connected && html`<p>Die Verbindung ist unterbrochen. Es geht gleich weiter.</p>`}
      ${
        notice &&
        html`<p>${notice} <button type="button" class="link" onClick=${() => setNotice('')}>Schließen</button></p>`
      }
    </div>
  <//>`;
}

function skip(event: Event) {
  event.preventDefault();
  document.querySelector<HTMLElement>('main h2')?.focus();
}

function Panes({ snapshot, at }: { snapshot: Snapshot; at: Spot }) {
  const shown = spotFor(snapshot, at, useNarrow());
  const conversation = snapshot.conversations.find(({ id }) => shown.kind === 'conversation' && id === shown.id);
  const thread = shown.kind === 'conversation' && conversation ? shown.thread : null;
  const top = snapshot.modals.at(-1);
  useFocusBack(top !== undefined);
  useFocusOnArrival(at);
  const pane = top ? 'form' : thread ? 'thread' : shown.kind === 'list' ? 'list' : 'main';
  return html`<div class="panes" data-pane=${pane}>
    <${Sidebar} at=${shown} />
    ${
      shown.kind !== 'list' &&
      html`<main>
        ${conversation ? html`<${Conversation} key=${conversation.id} conversation=${conversation} />` : html`<${Home} />`}
      </main>`
    }
    ${
      (top || thread) &&
      html`<aside aria-label=${top ? 'Formular' : 'Thread'}>
        ${snapshot.modals.map((modal) => html`<${Modal} key=${modal.id} modal=${modal} top=${modal === top} />`)}
        ${conversation && thread && !top && html`<${Thread} key=${thread} conversation=${conversation} root=${thread} />`}
      </aside>`
    }
  </div>`;
}

/** Where there is room for more than the list, something is always open: the first channel, if nothing was chosen. */
function spotFor({ conversations }: Snapshot, at: Spot, narrow: boolean): Spot {
  if (at.kind === 'start' || (at.kind === 'conversation' && conversations.some(({ id }) => id === at.id))) return at;
  if (narrow) return { kind: 'list' };
  const first = conversations.find(({ kind, member, archived }) => kind !== 'direct' && member && !archived);
  return first ? { kind: 'conversation', id: first.id, thread: null } : { kind: 'start' };
}

const focusIsLost = (): boolean =>
  document.activeElement === document.body || document.activeElement?.checkVisibility() !== true;

/** When the last form closes, its focus goes back to where it was before the first one opened. */
function useFocusBack(open: boolean) {
  const before = useRef<Element | null>(null);
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('aside .modal') === null) last.current = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    if (open) before.current = last.current;
    else if (before.current instanceof HTMLElement) {
      const back = before.current.isConnected ? before.current : document.querySelector<HTMLElement>('main h2');
      // Whoever is writing elsewhere already goes on writing.
      if (focusIsLost()) back?.focus();
      before.current = null;
    }
  }, [open]);
}

/** On a phone the link that was followed is gone with its pane; the new pane's title takes the focus. */
function useFocusOnArrival(at: Spot) {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current && focusIsLost()) {
      document.querySelector<HTMLElement>(at.kind === 'list' ? '.sidebar h1' : 'main h2')?.focus();
    }
    first.current = false;
  }, [at]);
}
