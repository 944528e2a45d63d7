/** What the panes share: on a phone only one of them is visible, and each leads back to the one before. */
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { hashOf } from './route.ts';

export const backToList = (): VNode =>
  html`<a class="back" href=${hashOf({ kind: 'list' })} aria-label="Zurück zur Liste">‹</a>`;
