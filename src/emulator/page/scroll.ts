import { useLayoutEffect, useRef } from 'preact/hooks';

/** Goes along with new messages, unless the reader has scrolled up to read and the message is somebody else's. */
export function useScrollToNewest(last: string | undefined, own: boolean) {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const follow = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 60;
    };
    element.addEventListener('scroll', follow, { passive: true });
    // A message that is edited, or a phone's keyboard, changes heights without a new message.
    const resized = new ResizeObserver(() => atEnd.current && element.scrollTo(0, element.scrollHeight));
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', follow);
      resized.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    if (own || atEnd.current) list.current?.scrollTo(0, list.current.scrollHeight);
  }, [last, own]);
  return list;
}
