/** Text objects, mrkdwn and mentions as they are shown. Line breaks stay (the style sheet keeps them). */
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { JsonObject } from '../protocol.ts';
import { emoji, withEmoji } from './emoji.ts';
import { textAt } from './json.ts';
import { parseMrkdwn, type Span } from './mrkdwn.ts';
import { useChat } from './store.ts';

/** A text object's words; for places that take no formatting, such as a button's label. */
export function words(text: JsonObject | null): string {
  const typed = textAt(text, 'text');
  return text?.emoji === false ? typed : withEmoji(typed);
}

export function textObject(text: JsonObject | null): VNode | string {
  return textAt(text, 'type') === 'mrkdwn' ? mrkdwn(textAt(text, 'text')) : words(text);
}

export const mrkdwn = (source: string): VNode => html`<span>${parseMrkdwn(source).map(span)}</span>`;

function span(part: Span): VNode | string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'bold':
      return html`<strong>${part.children.map(span)}</strong>`;
    case 'italic':
      return html`<em>${part.children.map(span)}</em>`;
    case 'strike':
      return html`<s>${part.children.map(span)}</s>`;
    case 'quote':
      return html`<blockquote>${part.children.map(span)}</blockquote>`;
    case 'code':
      return html`<code>${part.text}</code>`;
    case 'pre':
      return html`<pre>${part.text}</pre>`;
    case 'link':
      return link(part.url, part.text);
    case 'user':
      return html`<${PersonMention} id=${part.id} />`;
    case 'channel':
      return html`<${ChannelMention} id=${part.id} name=${part.name} />`;
    case 'broadcast':
      return html`<span class="mention">@${part.name}</span>`;
    case 'emoji':
      return emoji(part.name);
  }
}

/** A link, unless its address could do anything else than lead somewhere. */
export function link(url: string, label: string): VNode | string {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return label === '' ? url : label;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${label || url}</a>`;
}

export function PersonMention({ id }: { id: string }) {
  const { snapshot } = useChat();
  const person = [...snapshot.people, snapshot.bot].find((candidate) => candidate.id === id);
  return html`<span class=${id === snapshot.me.id ? 'mention me' : 'mention'}>@${person?.name ?? id}</span>`;
}

export function ChannelMention({ id, name = '' }: { id: string; name?: string }) {
  const { snapshot } = useChat();
  const channel = snapshot.conversations.find((candidate) => candidate.id === id);
  if (!channel) return html`<span class="mention">#${name || 'privat'}</span>`;
  return html`<a class="mention" href=${`#${id}`}>#${channel.name}</a>`;
}
