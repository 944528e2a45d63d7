import { html } from 'htm/preact';
import type { VNode } from 'preact';

const paths = {
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5',
  home: 'M3 9.2 10 3l7 6.2M5 8v8.5h3.8v-5h2.4v5H15V8',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  hash: 'M8.2 3.5 6.6 16.5M13.4 3.5l-1.6 13M3.8 7.6h12.6M3.6 12.4h12.6',
  pin: 'M7 3h6l-.8 5.2 2.8 2.6v1.4H5v-1.4l2.8-2.6zM10 12.2V17',
};

/** A small line drawing beside words that say the same. */
export const icon = (name: keyof typeof paths): VNode =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${paths[name]} /></svg>`;
