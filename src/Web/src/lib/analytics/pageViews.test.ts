import { beforeEach, describe, expect, it, vi } from 'vitest';
import { countPages, type Pages } from './pageViews.ts';

const counter = { key: 'app.example.org', url: 'https://plausible.io' };
const sendBeacon = vi.fn((_url: string, _body: Blob) => true);

function at(...paths: (string | undefined)[]): Pages['state'] {
  return { matches: paths.map((path) => ({ route: { path } })), navigation: { state: 'idle' } };
}

function pagesAt(state: Pages['state']) {
  let tell: (state: Pages['state']) => void = () => {};
  const pages: Pages = {
    state,
    subscribe: (listener) => {
      tell = listener;
      return () => {};
    },
  };
  return { pages, go: (next: Pages['state']) => tell(next) };
}

const sent = async () =>
  await Promise.all(
    sendBeacon.mock.calls.map(async ([url, body]) => ({ url, ...JSON.parse(await body.text()) })),
  );

beforeEach(() => {
  sendBeacon.mockClear();
  vi.stubGlobal('navigator', { sendBeacon });
  vi.stubGlobal('location', { origin: 'https://app.example.org' });
});

describe('counting pages', () => {
  it('names a page by its pattern, never by who or what is on it', async () => {
    const { pages, go } = pagesAt(at(undefined, 'vault', 'edit/:id'));
    countPages(pages, counter);
    go(at(undefined, 'traders/:username'));

    expect(await sent()).toEqual([
      {
        url: 'https://app.example.org/vault/edit/:id',
        name: 'pageview',
        domain: 'app.example.org',
      },
      { url: 'https://app.example.org/traders/:username', name: 'pageview', domain: 'app.example.org' },
    ]);
    expect(sendBeacon.mock.calls[0]?.[0]).toBe('https://plausible.io/api/event');
  });

  it('counts a page once, and only when it is there', () => {
    const { pages, go } = pagesAt(at('trades'));
    countPages(pages, counter);
    go({ ...at('trades/:id'), navigation: { state: 'loading' } });
    go(at('trades'));

    expect(sendBeacon).toHaveBeenCalledTimes(1);
  });

  it.each([{ doNotTrack: '1' }, { globalPrivacyControl: true }])(
    'leaves alone who asks for it (%o)',
    (wish) => {
      vi.stubGlobal('navigator', { sendBeacon, ...wish });
      countPages(pagesAt(at('vault')).pages, counter);

      expect(sendBeacon).not.toHaveBeenCalled();
    },
  );

  it('is off where the build names no site', () => {
    countPages(pagesAt(at('vault')).pages);

    expect(sendBeacon).not.toHaveBeenCalled();
  });
});
