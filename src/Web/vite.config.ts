import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './build/budget.ts';
import { compressed } from './build/compressed.ts';
import { constantsOf, hostingOf, policyInPage } from './build/hosting.ts';
import { speciesTypes } from './build/speciesTypes.ts';
import { sprites } from './build/sprites.ts';

const api = process.env.VITE_API ?? 'http://localhost:8080';
const hosting = hostingOf(process.env);

export default defineConfig({
  plugins: [
    react(),
    sprites(),
    speciesTypes(),
    policyInPage(hosting),
    budget([
      // What a stranger opens first.
      { page: 'src/features/users/SignInPage.tsx', bytes: 200_000 },
      { page: 'src/features/users/SignUpPage.tsx', bytes: 200_000 },
      { page: 'src/features/collections/vault/VaultPage.tsx', bytes: 290_000 },
      { page: 'src/features/trades/room/RoomPage.tsx', bytes: 275_000 },
      { page: 'src/features/search/SearchPage.tsx', bytes: 275_000 },
    ]),
    compressed(),
  ],
  define: constantsOf(hosting),
  server: {
    port: 5173,
    proxy: {
      '/v1': { target: api },
      '/hubs': { target: api, ws: true },
    },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // data: addresses are not in the content security policy
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: 'node',
    include: ['{src,build}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    unstubGlobals: true,
  },
});
