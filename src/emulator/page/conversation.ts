/** A conversation: its head, its messages and the way to write in it. */
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ConversationView } from '../protocol.ts';
import { Composer } from './composer.ts';
import { ConversationHead } from './conversation-head.ts';
import { dayOf, dayTitle } from './dates.ts';
import { Message } from './message.ts';
import { nameOf, talksToBot } from './names.ts';
import { useScrollToNewest } from './scroll.ts';
import { useChat } from './store.ts';
import { firstUnread, type Row, rootsOf, rowsOf } from './timeline.ts';

export function Conversation({ conversation }: { conversation: ConversationView }) {
  const { snapshot } = useChat();
  const { timeZone, now } = snapshot.clock;
  // The mark stays where it was when the reader came, although reading clears the count.
  const [newFrom] = useState(() => firstUnread(conversation.messages, conversation.unread, snapshot.me.id));
  useReading(conversation);
  const messages = rootsOf(conversation.messages);
  const list = useScrollToNewest(messages, snapshot.me.id);

  const row = (shown: Row): VNode => {
    if (shown.row === 'day')
      return html`<h3 class="day" key=${shown.key}>${dayTitle(shown.day, dayOf(now, timeZone))}</h3>`;
    if (shown.row === 'new') return html`<p class="new" key=${shown.key}>Neu</p>`;
    const { message, continued } = shown;
    return html`<${Message} key=${shown.key} ...${{ message, continued, conversation: conversation.id }} />`;
  };

  return html`
    <${ConversationHead} conversation=${conversation} />
    <div class="scroll messages" ref=${list} tabindex="0" role="group" aria-label="Nachrichten">
      ${messages.length === 0 && html`<p class="empty">${emptyWords(conversation)}</p>`}
      ${rowsOf(messages, newFrom, timeZone).map(row)}
    </div>
    <${Foot} conversation=${conversation} />
  `;
}

const emptyWords = ({ member, kind }: ConversationView) =>
  member || kind === 'direct' ? 'Hier steht noch nichts.' : 'Treten Sie dem Kanal bei, um ihn zu lesen.';

/** Tells the server that the reader has seen what is there, as long as the page is in front. */
function useReading({ id, unread }: ConversationView) {
  const { send } = useChat();
  useEffect(() => {
    const read = () => {
      if (unread > 0 && document.visibilityState === 'visible') send({ do: 'read', conversation: id });
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [id, unread, send]);
}

function Foot({ conversation }: { conversation: ConversationView }) {
  const { snapshot, act } = useChat();
  const { id, kind, archived, member } = conversation;
  if (archived) return html`<p class="foot quiet">Dieser Kanal ist archiviert. Niemand kann mehr darin schreiben.</p>`;
  if (!member && kind !== 'direct') {
    return html`<div class="foot">
      <button type="button" class="button primary" onClick=${() => act({ do: 'join', conversation: id })}>Kanal beitreten</button>
    </div>`;
  }
  return html`<${Composer} key=${id} conversation=${id} label=${`Nachricht an ${nameOf(conversation)}`} onlyCommands=${talksToBot(conversation, snapshot.bot)} />`;
}
