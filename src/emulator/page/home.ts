/** The bot's Home for the reader. */
import { html } from 'htm/preact';
import { useEffect } from 'preact/hooks';
import { LooseBlocks } from './blocks.ts';
import { backToList } from './pane.ts';
import { useChat } from './store.ts';

export function Home() {
  const { snapshot, send } = useChat();
  useEffect(() => {
    send({ do: 'openHome' });
  }, [send]);
  const { home, bot } = snapshot;
  return html`
    <header class="head">
      ${backToList()}
      <div class="title">
        <h2 tabindex="-1">Start</h2>
        <p class="quiet">Ihre Seite bei ${bot.name}</p>
      </div>
    </header>
    <div class="scroll home" tabindex="0" role="group" aria-label="Ihre Startseite">
      ${
        home === null
          ? html`<p class="empty">${bot.name} stellt Ihre Seite gerade zusammen.</p>`
          : html`<${LooseBlocks} key=${home.viewId} blocks=${home.blocks} place=${{ in: 'home' }} />`
      }
    </div>
  `;
}
