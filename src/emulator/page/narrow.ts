import { useEffect, useState } from 'preact/hooks';

const phone = matchMedia('(max-width: 720px)');

/** Whether there is room for one pane only. The style sheets know the same width. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(phone.matches);
  useEffect(() => {
    const follow = () => setNarrow(phone.matches);
    phone.addEventListener('change', follow);
    return () => phone.removeEventListener('change', follow);
  }, []);
  return narrow;
}
