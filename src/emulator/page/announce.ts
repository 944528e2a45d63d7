/** Says new messages to people who do not see them arrive. */
import { html } from 'htm/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../protocol.ts';
import { plain } from './mrkdwn.ts';
import { nameOf } from './names.ts';

export function Announcer({ snapshot }: { snapshot: Snapshot }) {
  const known = useRef<ReadonlySet<string> | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const before = known.current;
    const fresh = messagesOf(snapshot).filter(
      ({ key, message }) => !before?.has(key) && message.user !== snapshot.me.id,
    );
    known.current = new Set(messagesOf(snapshot).map(({ key }) => key));
    const last = fresh.at(-1);
    if (before === null || last === undefined) return;
    const sender = [...snapshot.people, snapshot.bot].find(({ id }) => id === last.message.user);
    setSaid(`Neue Nachricht von ${sender?.name ?? 'jemandem'}, ${last.where}: ${plain(last.message.text)}`);
  }, [snapshot]);
  return html`<p class="unseen" role="status">${said}</p>`;
}

const messagesOf = (snapshot: Snapshot) =>
  snapshot.conversations.flatMap((conversation) =>
    conversation.messages.map((message) => ({
      key: `${conversation.id}/${message.ts}`,
      where: nameOf(conversation),
      message,
    })),
  );
