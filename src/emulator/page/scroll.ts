import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageView } from '../protocol.ts';

/**
 * Goes along with new messages. Whoever has scrolled up to read is taken only to what is for them: what they write
 * themselves, and the private answer to what they did.
 */
export function useScrollToNewest(messages: readonly MessageView[], reader: string) {
  const last = messages.at(-1)?.ts;
  const forReader = messages.findLast(({ user, onlyYou }) => onlyYou || user === reader)?.ts ?? '';
  const shown = useRef(forReader);
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    // Room that is given or taken makes the browser scroll too; only the reader leaves the end.
    let room = roomOf(element);
    const follow = () => {
      if (room === roomOf(element)) atEnd.current = isAtEnd(element);
    };
    element.addEventListener('scroll', follow, { passive: true });
    // A message that is edited, or a phone's keyboard, changes heights without a new message.
    const resized = new ResizeObserver(() => {
      room = roomOf(element);
      if (atEnd.current) element.scrollTo(0, element.scrollHeight);
    });
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', follow);
      resized.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    if (forReader > shown.current) {
      element.scrollTo(0, topOf(element, forReader));
      // The event comes later than a resize may.
      atEnd.current = isAtEnd(element);
    } else if (atEnd.current) element.scrollTo(0, element.scrollHeight);
    shown.current = forReader;
  }, [last, forReader]);
  return list;
}

const roomOf = ({ clientWidth, clientHeight }: HTMLElement): string => `${clientWidth} × ${clientHeight}`;

const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) =>
  scrollHeight - scrollTop - clientHeight < 60;

/** Where a message begins in the list: a long one is read from there; after a short one the list is at its end. */
function topOf(list: HTMLElement, ts: string): number {
  const message = list.querySelector(`#${CSS.escape(`m${ts}`)}`);
  if (message === null) return list.scrollHeight;
  return Math.floor(message.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop);
}
