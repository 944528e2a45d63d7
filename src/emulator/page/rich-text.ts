/** The `rich_text` block: sections, lists, quotes and preformatted text with their inline elements. */
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { JsonObject } from '../protocol.ts';
import { emoji } from './emoji.ts';
import { numberAt, objectAt, objectsAt, textAt } from './json.ts';
import { ChannelMention, link, PersonMention } from './text.ts';

export function richText(block: JsonObject): VNode {
  return html`<div class="rich">${objectsAt(block, 'elements').map(part)}</div>`;
}

function part(element: JsonObject): VNode {
  const inside = () => objectsAt(element, 'elements').map(inline);
  const type = textAt(element, 'type');
  switch (type) {
    case 'rich_text_section':
      return html`<p>${inside()}</p>`;
    case 'rich_text_quote':
      return html`<blockquote>${inside()}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre>${inside()}</pre>`;
    case 'rich_text_list':
      return list(element);
    default:
      return unknown(type);
  }
}

function list(element: JsonObject): VNode {
  const items = objectsAt(element, 'elements').map((item) => html`<li>${objectsAt(item, 'elements').map(inline)}</li>`);
  const style = `margin-inline-start:${(numberAt(element, 'indent') ?? 0) * 1.5}rem`;
  return textAt(element, 'style') === 'ordered'
    ? html`<ol style=${style} start=${(numberAt(element, 'offset') ?? 0) + 1}>${items}</ol>`
    : html`<ul style=${style}>${items}</ul>`;
}

function inline(element: JsonObject): VNode | string {
  const type = textAt(element, 'type');
  switch (type) {
    case 'text':
      return styled(element, textAt(element, 'text'));
    case 'link':
      return styled(element, link(textAt(element, 'url'), textAt(element, 'text')));
    case 'user':
      return html`<${PersonMention} id=${textAt(element, 'user_id')} />`;
    case 'channel':
      return html`<${ChannelMention} id=${textAt(element, 'channel_id')} />`;
    case 'broadcast':
      return html`<span class="mention">@${textAt(element, 'range')}</span>`;
    case 'emoji':
      return emoji(textAt(element, 'name'));
    default:
      return unknown(type);
  }
}

function styled(element: JsonObject, content: VNode | string): VNode | string {
  const style = objectAt(element, 'style');
  let result = content;
  if (style?.code === true) result = html`<code>${result}</code>`;
  if (style?.strike === true) result = html`<s>${result}</s>`;
  if (style?.italic === true) result = html`<em>${result}</em>`;
  if (style?.bold === true) result = html`<strong>${result}</strong>`;
  return result;
}

/** What the page cannot show is visible as a gap, never silently missing. */
export const unknown = (type: string): VNode =>
  html`<span class="unknown">Nicht dargestellt: ${type || 'ohne Typ'}</span>`;
