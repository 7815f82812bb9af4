/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Where the API answers, such as https://api.example.org; empty for the page's own origin. */
  readonly VITE_API_BASE_URL?: string;
  /** The site's name at the analytics server, and that server; empty: no page is counted. */
  readonly VITE_ANALYTICS_KEY?: string;
  readonly VITE_ANALYTICS_URL?: string;
}

declare module 'virtual:sprites' {
  export const base: string;
  export const pokemon: ReadonlySet<string>;
  export const females: ReadonlySet<string>;
  export const balls: ReadonlySet<string>;
}

declare module 'virtual:species-types' {
  /** A line for each pair of types: `Grass/Poison=Bulbasaur|Ivysaur`. */
  export const speciesByTypes: string;
}
