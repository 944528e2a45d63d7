/** The head of a conversation: its name, what is pinned in it, who is in it. */
import { html } from 'htm/preact';
import type { ConversationView, MessageView } from '../protocol.ts';
import { instantOfTs, inWords } from './dates.ts';
import { icon } from './icon.ts';
import { Menu } from './menu.ts';
import { plain } from './mrkdwn.ts';
import { nameOf } from './names.ts';
import { backToList } from './pane.ts';
import { useChat } from './store.ts';

export function ConversationHead({ conversation }: { conversation: ConversationView }) {
  const { snapshot } = useChat();
  const { kind, topic, members } = conversation;
  const other = [...snapshot.people, snapshot.bot].find(({ id }) => members.includes(id) && id !== snapshot.me.id);
  return html`<header class="head">
    ${backToList()}
    <div class="title">
      <h2 tabindex="-1">${nameOf(conversation)}</h2>
      <p class="quiet">${kind === 'direct' ? other?.title : topic}</p>
    </div>
    <div class="tools">
      <${Pinned} messages=${conversation.messages.filter(({ pinned }) => pinned)} />
      ${kind !== 'direct' && html`<${Members} conversation=${conversation} />`}
    </div>
  </header>`;
}

function Members({ conversation }: { conversation: ConversationView }) {
  const { snapshot, act } = useChat();
  const people = [...snapshot.people, snapshot.bot].filter(({ id }) => conversation.members.includes(id));
  const leave = () => act({ do: 'leave', conversation: conversation.id });
  return html`<${Menu} label=${people.length === 1 ? '1 Mitglied' : `${people.length} Mitglieder`}>
    <ul>
      ${people.map(({ id, name, title }) => html`<li key=${id}><strong>${name}</strong> <span class="quiet">${title}</span></li>`)}
    </ul>
    ${conversation.member && html`<button type="button" onClick=${leave}>Kanal verlassen</button>`}
  <//>`;
}

function Pinned({ messages }: { messages: readonly MessageView[] }) {
  const { timeZone } = useChat().snapshot.clock;
  const show = (ts: string) => () => {
    const message = document.getElementById(`m${ts}`);
    message?.scrollIntoView({ block: 'start' });
    message?.focus({ preventScroll: true });
  };
  const [only] = messages;
  if (only === undefined) return null;
  if (messages.length === 1) {
    return html`<button type="button" class="link" onClick=${show(only.ts)}>${icon('pin')} Angeheftet</button>`;
  }
  return html`<${Menu} label=${html`${icon('pin')} ${messages.length} angeheftet`}>
    ${messages.map(
      ({ ts, text }) => html`<button type="button" key=${ts} onClick=${show(ts)}>
        ${plain(text) || inWords(instantOfTs(ts), timeZone)}
      </button>`,
    )}
  <//>`;
}
