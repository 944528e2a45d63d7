/** One message: who, when, what, and what hangs on it. */
import { html } from 'htm/preact';
import type { MessageView } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { LooseBlocks } from './blocks.ts';
import { instantOfTs, timeOf } from './dates.ts';
import { hashOf } from './route.ts';
import { useChat } from './store.ts';
import { mrkdwn } from './text.ts';

export interface MessageProps {
  readonly message: MessageView;
  readonly conversation: string;
  /** Right after another one of the same person: the name is not repeated. */
  readonly continued?: boolean;
  /** Inside a thread there is no way to open it. */
  readonly inThread?: boolean;
}

export function Message({ message, conversation, continued = false, inThread = false }: MessageProps) {
  const { snapshot } = useChat();
  const { people, bot, clock } = snapshot;
  const sender = [...people, bot].find((person) => person.id === message.user) ?? {
    id: message.user,
    name: message.user,
    bot: false,
  };
  const time = timeOf(instantOfTs(message.ts), clock.timeZone);
  const place = { in: 'message', conversation, ts: message.ts };
  return html`<article
    class=${`message${continued ? ' continued' : ''}${message.onlyYou ? ' only-you' : ''}`}
    id=${`m${message.ts}`}
    tabindex="-1"
    aria-label=${`${sender.name}, ${time} Uhr`}
  >
    <div class="aside">${avatar(sender)}</div>
    <div class="body">
      ${message.onlyYou && html`<p class="mark">Nur für Sie sichtbar</p>`}
      ${message.pinned && html`<p class="mark">Angeheftet</p>`}
      <header>
        <strong>${sender.name}</strong>
        ${sender.bot && html`<span class="chip">Bot</span>`}
        <time>${time}</time>
        ${message.edited && html`<span class="quiet">bearbeitet</span>`}
      </header>
      ${
        message.blocks.length > 0
          ? html`<${LooseBlocks} blocks=${message.blocks} place=${place} />`
          : message.text !== '' && html`<div class="said">${mrkdwn(message.text)}</div>`
      }
      ${message.files.map((file) => html`<${FileCard} key=${file.id} file=${file} />`)}
      ${!inThread && !message.onlyYou && html`<${Replies} message=${message} conversation=${conversation} />`}
    </div>
  </article>`;
}

/** Slack shows a file's name as its title where it was given none, and of a picture more than its name. */
function FileCard({ file: { url, name, title } }: { file: MessageView['files'][number] }) {
  return html`<a class="file" href=${url} download=${name}>
    <strong>${title}</strong>
    <span class="quiet">${title === name ? 'Herunterladen' : name}</span>
    ${name.endsWith('.png') && html`<img src=${url} alt="" />`}
  </a>`;
}

function Replies({ message, conversation }: { message: MessageView; conversation: string }) {
  const count = message.replyCount;
  const words = count === 0 ? 'Im Thread antworten' : count === 1 ? '1 Antwort' : `${count} Antworten`;
  return html`<a
    class=${count === 0 ? 'replies none' : 'replies'}
    href=${hashOf({ kind: 'conversation', id: conversation, thread: message.ts })}
    >${words}</a
  >`;
}
