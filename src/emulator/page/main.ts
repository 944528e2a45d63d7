/** Starts the page: who is it, and where in the chat? Both are in the address. */
import { html, render } from 'htm/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PersonView } from '../protocol.ts';
import { parseRoute, personHref } from './route.ts';
import { Shell } from './shell.ts';
import { fetchPeople } from './store.ts';
import { Welcome } from './welcome.ts';

function Page() {
  const [address, setAddress] = useState(`${location.search}${location.hash}`);
  const [people, setPeople] = useState<readonly PersonView[] | null>(null);
  const { as, at } = useMemo(() => {
    const [search = '', hash = ''] = address.split('#');
    return parseRoute(search, hash);
  }, [address]);
  const follow = () => setAddress(`${location.search}${location.hash}`);
  const switchTo = (id: string) => {
    history.pushState(null, '', personHref(id, location.hash));
    follow();
  };
  useEffect(() => {
    fetchPeople().then(setPeople);
    // `popstate` is fired for a changed hash too.
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  if (people === null) return null;
  return as !== null && people.some(({ id }) => id === as)
    ? html`<${Shell} key=${as} as=${as} at=${at} switchTo=${switchTo} />`
    : html`<${Welcome} people=${people} switchTo=${switchTo} />`;
}

render(html`<${Page} />`, document.body);
