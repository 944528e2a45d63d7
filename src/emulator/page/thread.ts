/** A message with its replies, beside the conversation. */
import { html } from 'htm/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ConversationView } from '../protocol.ts';
import { Composer } from './composer.ts';
import { Message } from './message.ts';
import { nameOf, talksToBot } from './names.ts';
import { hashOf } from './route.ts';
import { useScrollToNewest } from './scroll.ts';
import { useChat } from './store.ts';
import { threadOf } from './timeline.ts';

export function Thread({ conversation, root }: { conversation: ConversationView; root: string }) {
  const { snapshot } = useChat();
  const messages = threadOf(conversation.messages, root);
  const list = useScrollToNewest(messages, snapshot.me.id);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const closed = hashOf({ kind: 'conversation', id: conversation.id, thread: null });
  const writable = conversation.member && !conversation.archived && !talksToBot(conversation, snapshot.bot);
  return html`<section class="thread" aria-label="Thread">
    <header class="head">
      <a class="back" href=${closed} aria-label="Zurück zur Unterhaltung">‹</a>
      <div class="title">
        <h2 ref=${title} tabindex="-1">Thread</h2>
        <p class="quiet">${nameOf(conversation)}</p>
      </div>
      <a class="close" href=${closed} aria-label="Thread schließen">×</a>
    </header>
    <div class="scroll messages" ref=${list} tabindex="0" role="group" aria-label="Antworten">
      ${messages.map((message) => html`<${Message} key=${message.ts} ...${{ message, conversation: conversation.id, inThread: true }} />`)}
    </div>
    ${
      writable &&
      html`<${Composer} key=${root} conversation=${conversation.id} threadTs=${root} label="Antwort im Thread" />`
    }
  </section>`;
}
