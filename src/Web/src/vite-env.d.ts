/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Where the API answers, such as https://api.example.org; empty for the page's own origin. */
  readonly VITE_API_BASE_URL?: string;
  /** The site's name at the analytics server, and that server; empty: no page is counted. */
  readonly VITE_ANALYTICS_KEY?: string;
  readonly VITE_ANALYTICS_URL?: string;
}

declare module 'virtual:sprites' {
  /** The folder of the sheets. */
  export const base: string;
  /** Of each sprite name of the species in order, then of the females; see `readSizes`. */
  export const sizes: string;
  /** Sprite names, parted by spaces. */
  export const females: string;
}

declare module 'virtual:balls' {
  export const src: string;
  export const names: string;
  export const sizes: string;
}

declare module 'virtual:parade' {
  export const src: string;
  export const sizes: string;
}

declare module 'virtual:species-types' {
  /** Species in order, a line for each run of alike types: `Grass/Poison=Bulbasaur|Ivysaur`. */
  export const speciesByTypes: string;
}
