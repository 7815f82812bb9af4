import type { Plugin } from 'vite';

/** What a host tells the build by environment variables. */
export interface Hosting {
  /** `API_BASE_URL`: where the API answers; empty: where the page comes from. */
  api: string;
  /** `ANALYTICS_KEY`: the site's name at an analytics server with Plausible's interface; empty: no page is counted. */
  analyticsKey: string;
  /** `ANALYTICS_URL`: that server. */
  analyticsUrl: string;
}

/** A wrong value fails the build and is named. */
export function hostingOf(environment: Record<string, string | undefined>): Hosting {
  const analyticsKey = environment.ANALYTICS_KEY ?? '';
  if (!/^[\w.-]*$/.test(analyticsKey)) throw new Error('ANALYTICS_KEY: letters, digits, dots, dashes');
  return {
    api: originOf('API_BASE_URL', environment.API_BASE_URL),
    analyticsKey,
    analyticsUrl:
      analyticsKey && (originOf('ANALYTICS_URL', environment.ANALYTICS_URL) || 'https://plausible.io'),
  };
}

function originOf(name: string, value: string | undefined): string {
  if (!value) return '';
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.hash ||
    url.username
  )
    throw new Error(`${name}: an origin such as https://api.example.org, without path`);
  return url.origin;
}

/** The constants that the app's sources read. */
export const constantsOf = ({ api, analyticsKey, analyticsUrl }: Hosting): Record<string, string> => ({
  'import.meta.env.VITE_API_BASE_URL': JSON.stringify(api),
  'import.meta.env.VITE_ANALYTICS_KEY': JSON.stringify(analyticsKey),
  'import.meta.env.VITE_ANALYTICS_URL': JSON.stringify(analyticsUrl),
});

/**
 * The page's own content security policy, the same as the API's header (src/Api/Hosting/SecurityHeaders.cs) but for what a page
 * can't say of itself (frame-ancestors): hosts of static files have fixed headers, and only the build knows where the API is.
 */
export function policyOf({ api, analyticsUrl }: Hosting): string {
  const live = api && [api, api.replace(/^http/, 'ws')].join(' ');
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ["connect-src 'self'", live, analyticsUrl].filter(Boolean).join(' '),
  ].join('; ');
}

/** Puts the policy into the built page, before anything that it is about. */
export const policyInPage = (hosting: Hosting): Plugin => ({
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf(hosting) },
      injectTo: 'head-prepend',
    },
  ],
});
