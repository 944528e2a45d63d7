/** The list of everything there is to read: Start, channels, direct messages. */
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ConversationView } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { icon } from './icon.ts';
import { hashOf, type Spot } from './route.ts';
import { useChat } from './store.ts';

export function Sidebar({ at }: { at: Spot }) {
  const { snapshot } = useChat();
  const { conversations } = snapshot;
  const channels = conversations.filter(({ kind, archived }) => kind !== 'direct' && !archived);
  const item = (conversation: ConversationView): VNode => {
    const current = at.kind === 'conversation' && at.id === conversation.id;
    const unread = conversation.unread > 0 && !current;
    return html`<li key=${conversation.id}>
      <a
        class=${unread ? 'unread' : ''}
        href=${hashOf({ kind: 'conversation', id: conversation.id, thread: null })}
        aria-current=${current ? 'page' : undefined}
      >
        ${sign(conversation, snapshot.people.concat(snapshot.bot))}
        <span class="name">${conversation.name}</span>
        ${unread && html`<span class="count">${conversation.unread}<span class="unseen"> ungelesen</span></span>`}
      </a>
    </li>`;
  };
  return html`<nav class="sidebar" aria-label="Unterhaltungen">
    <h1 tabindex="-1">${snapshot.team.name}</h1>
    <ul>
      <li>
        <a href=${hashOf({ kind: 'start' })} aria-current=${at.kind === 'start' ? 'page' : undefined}>
          <span class="sign">${icon('home')}</span><span class="name">Start</span>
        </a>
      </li>
    </ul>
    <h2>Kanäle</h2>
    <ul>${channels.filter(({ member }) => member).map(item)}</ul>
    ${channels.some(({ member }) => !member) && html`<h2>Weitere Kanäle</h2><ul class="others">${channels.filter(({ member }) => !member).map(item)}</ul>`}
    <h2>Direktnachrichten</h2>
    <ul>${conversations.filter(({ kind }) => kind === 'direct').map(item)}</ul>
  </nav>`;
}

function sign(
  { kind, name, members }: ConversationView,
  people: ReturnType<typeof useChat>['snapshot']['people'],
): VNode {
  if (kind === 'direct')
    return avatar(
      people.find((person) => person.name === name && members.includes(person.id)) ?? { id: name, name, bot: false },
    );
  return html`<span class="sign">${icon(kind === 'private' ? 'lock' : 'hash')}</span>`;
}
