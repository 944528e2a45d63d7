/** Elements outside of input blocks: a press or a change is sent at once. */
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { JsonObject } from '../protocol.ts';
import { controlFor, isGroup } from './elements.ts';
import { objectAt, objectsAt, textAt } from './json.ts';
import { Menu } from './menu.ts';
import { PressButton } from './press-button.ts';
import { type Binding, bind, type Press, presser, type Scope } from './scope.ts';
import { words } from './text.ts';

export function interactive(shown: JsonObject, blockId: string, scope: Scope): VNode {
  const press = presser(scope, blockId, shown);
  const actionId = textAt(shown, 'action_id');
  switch (textAt(shown, 'type')) {
    case 'button':
      return html`<${PressButton} key=${actionId} element=${shown} press=${press} />`;
    case 'overflow':
      return overflow(shown, press);
    default: {
      const name = words(objectAt(shown, 'placeholder')) || 'Auswahl';
      const control = dispatching(shown, blockId, scope, { name });
      return isGroup(shown) ? html`<div role="group" aria-label=${name}>${control}</div>` : control;
    }
  }
}

/** An element whose change is sent: not with every letter, but once it is made (the browser's own `change`). */
export function dispatching(shown: JsonObject, blockId: string, scope: Scope, more: Partial<Binding>): VNode {
  const bound = bind(scope, blockId, shown, more);
  let latest = bound.value;
  const change = (value: JsonObject) => {
    latest = value;
    bound.change(value);
  };
  const press = presser(scope, blockId, shown);
  return html`<div class="dispatching" onChange=${() => press(latest)}>${controlFor(shown, { ...bound, change })}</div>`;
}

const overflow = (
  shown: JsonObject,
  press: Press,
): VNode => html`<${Menu} label="⋯" name="Weitere Möglichkeiten" button>
  ${objectsAt(shown, 'options').map((option) => {
    const choose = () => press({ type: 'overflow', selected_option: option });
    return html`<button type="button" onClick=${choose}>${words(objectAt(option, 'text'))}</button>`;
  })}
<//>`;
