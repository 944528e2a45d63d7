/** A list that opens on demand and closes on Escape, on a click elsewhere and once something in it was chosen. */
import { html } from 'htm/preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface MenuProps {
  readonly label: ComponentChildren;
  /** The accessible name, where the label is only a sign. */
  readonly name?: string;
  readonly button?: boolean;
  readonly children?: ComponentChildren;
}

export function Menu({ label, name, button = false, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) close();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || menu.current?.open !== true) return;
    // Otherwise the form around it would close too.
    event.preventDefault();
    close();
    menu.current.querySelector('summary')?.focus();
  };
  const chosen = ({ target }: Event) => {
    if (target instanceof Element && target.closest('button')) close();
  };
  return html`<details class="menu" ref=${menu} onKeyDown=${onKeyDown}>
    <summary class=${button ? 'button' : 'link'} aria-label=${name}>${label}</summary>
    <div class="entries" onClick=${chosen}>${children}</div>
  </details>`;
}
