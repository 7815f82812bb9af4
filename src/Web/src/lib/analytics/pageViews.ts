/** What counting needs to know of the router. */
export interface Pages {
  state: { matches: { route: { path?: string | undefined } }[]; navigation: { state: string } };
  subscribe(listener: (state: Pages['state']) => void): () => void;
}

export interface Counter {
  /** The site's name there; empty: nothing is counted. */
  key: string;
  url: string;
}

const configured: Counter = {
  key: import.meta.env.VITE_ANALYTICS_KEY ?? '',
  url: import.meta.env.VITE_ANALYTICS_URL ?? '',
};

/**
 * Tells the analytics server, if the build names one, which page is opened: by its pattern (`/trades/:id`), never by an id or a
 * name, without a cookie and without a script of others'. Who asks not to be followed is not counted.
 */
export function countPages(pages: Pages, counter: Counter = configured): () => void {
  if (!counter.key || wishesNoCounting()) return () => {};
  let last = '';
  const look = (state: Pages['state']): void => {
    const pattern = patternOf(state);
    if (state.navigation.state !== 'idle' || pattern === last) return;
    last = pattern;
    send(counter, pattern);
  };
  look(pages.state);
  return pages.subscribe(look);
}

function patternOf({ matches }: Pages['state']): string {
  const parts = matches.flatMap(({ route }) => (route.path ? [route.path.replace(/^\/|\/$/g, '')] : []));
  return `/${parts.join('/')}`;
}

function send({ key, url }: Counter, pattern: string): void {
  const body = JSON.stringify({ name: 'pageview', domain: key, url: location.origin + pattern });
  // As plain text the browser need not ask the server first. Whether it arrives is nobody's concern.
  navigator.sendBeacon(`${url}/api/event`, new Blob([body], { type: 'text/plain' }));
}

function wishesNoCounting(): boolean {
  const wishes = navigator as Navigator & { globalPrivacyControl?: boolean };
  return wishes.globalPrivacyControl === true || wishes.doNotTrack === '1';
}
