/** An input block: label, control, hint, and what is wrong with it. */
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { JsonObject } from '../protocol.ts';
import { controlFor, isGroup } from './elements.ts';
import { dispatching } from './interactive.ts';
import { objectAt } from './json.ts';
import { bind, type Scope } from './scope.ts';
import { words } from './text.ts';

export function field(block: JsonObject, blockId: string, scope: Scope): VNode {
  const held = objectAt(block, 'element') ?? {};
  const hint = objectAt(block, 'hint');
  const error = scope.errors[blockId];
  const ids = { hint: `${scope.prefix}-${blockId}-hint`, error: `${scope.prefix}-${blockId}-error` };
  const describedBy = [error && ids.error, hint && ids.hint].filter(Boolean).join(' ') || undefined;
  const optional = block.optional === true;
  const more = { required: !optional, describedBy, invalid: error !== undefined };
  const bound = bind(scope, blockId, held, more);
  const control = block.dispatch_action === true ? dispatching(held, blockId, scope, more) : controlFor(held, bound);
  const label = html`${words(objectAt(block, 'label'))}${optional && html`<small> freiwillig</small>`}`;
  const below = html`
    ${error && html`<p class="error" id=${ids.error}>${error}</p>`}
    ${hint && html`<p class="hint" id=${ids.hint}>${words(hint)}</p>`}
  `;
  return isGroup(held)
    ? html`<fieldset class="field" aria-describedby=${describedBy}><legend>${label}</legend>${control}${below}</fieldset>`
    : html`<div class="field"><label for=${bound.id}>${label}</label>${control}${below}</div>`;
}
