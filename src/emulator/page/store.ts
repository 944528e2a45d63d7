/** The page's line to the server: one person's snapshot, kept live, and what this person does. */
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import type { ActionResult, PersonAction, PersonView, Snapshot } from '../protocol.ts';

export type Send = (action: PersonAction) => Promise<ActionResult>;

export interface Chat {
  readonly snapshot: Snapshot;
  /** Carries out an action; a refusal is the caller's to show. */
  readonly send: Send;
  /** Carries out an action; a refusal is shown as a notice. True if it worked. */
  readonly act: (action: PersonAction) => Promise<boolean>;
}

export const ChatContext = createContext<Chat | null>(null);

/** Only below the shell, which provides it. */
export function useChat(): Chat {
  const chat = useContext(ChatContext);
  if (chat === null) throw new Error('useChat outside of the shell');
  return chat;
}

const unreachable: ActionResult = {
  ok: false,
  code: 'unreachable',
  error: 'Die Vorführung ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.',
};

export async function fetchPeople(): Promise<readonly PersonView[]> {
  const response = await fetch('/page/people');
  return response.ok ? await response.json() : [];
}

/**
 * Of one person only: whoever switches starts anew, so that nobody sees another's snapshot even for a moment.
 * `connected` is false while the line is down; the last snapshot stays until it is back.
 */
export function useSnapshot(as: string): { snapshot: Snapshot | null; connected: boolean; send: Send } {
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  const [connected, setConnected] = useState(true);
  useEffect(() => connect(as, setSnapshot, setConnected), [as]);
  const send = useCallback<Send>(
    async (action) => {
      try {
        const response = await fetch(`/page/do?as=${encodeURIComponent(as)}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(action),
        });
        return response.ok ? await response.json() : unreachable;
      } catch {
        return unreachable;
      }
    },
    [as],
  );
  return { snapshot, connected, send };
}

/** Receives snapshots until the returned function is called; a broken line is taken up again every second. */
function connect(as: string, show: (snapshot: Snapshot) => void, setConnected: (connected: boolean) => void) {
  let socket: WebSocket | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const open = () => {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    socket = new WebSocket(`${scheme}://${location.host}/page/live?as=${encodeURIComponent(as)}`);
    socket.onopen = () => setConnected(true);
    socket.onmessage = ({ data }) => show(JSON.parse(String(data)));
    socket.onclose = () => {
      if (over) return;
      setConnected(false);
      again = setTimeout(open, 1000);
    };
  };
  open();
  return () => {
    over = true;
    clearTimeout(again);
    socket?.close();
  };
}
