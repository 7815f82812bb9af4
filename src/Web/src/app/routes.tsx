import { createBrowserRouter, redirect } from 'react-router';
import { beenHere } from '#lib/session/beenHere.ts';
import { OnlySignedIn, OnlySignedOut } from './Guards.tsx';
import { Loading } from './Loading.tsx';
import { PageFault } from './PageFault.tsx';
import { Shell } from './Shell.tsx';

/** Every page is a chunk of its own: the first one that is opened loads only what it needs. */
export const router = createBrowserRouter([
  {
    Component: Shell,
    ErrorBoundary: PageFault,
    HydrateFallback: Loading,
    children: [
      {
        index: true,
        Component: Loading,
        // Who is new gets the door at once, without the vault's scripts; who is wrongly taken there is let through by its guard.
        loader: () => redirect(beenHere() ? '/vault' : '/sign-in'),
      },
      {
        Component: OnlySignedOut,
        ErrorBoundary: PageFault,
        children: [
          {
            path: 'sign-in',
            lazy: async () => ({ Component: (await import('#features/users/SignInPage.tsx')).SignInPage }),
          },
          {
            path: 'sign-up',
            lazy: async () => ({ Component: (await import('#features/users/SignUpPage.tsx')).SignUpPage }),
          },
        ],
      },
      {
        Component: OnlySignedIn,
        ErrorBoundary: PageFault,
        children: [
          {
            path: 'vault',
            lazy: async () => ({
              Component: (await import('#features/collections/vault/VaultPage.tsx')).VaultPage,
            }),
            children: [
              {
                path: 'add',
                lazy: async () => ({
                  Component: (await import('#features/collections/AddPokemon.tsx')).AddPokemon,
                }),
              },
              {
                path: 'edit/:id',
                lazy: async () => ({
                  Component: (await import('#features/collections/EditPokemon.tsx')).EditPokemon,
                }),
              },
            ],
          },
          {
            path: 'vault/import',
            lazy: async () => ({
              Component: (await import('#features/collections/exchange/ImportPage.tsx')).ImportPage,
            }),
          },
          {
            path: 'vault/dex',
            lazy: async () => ({
              Component: (await import('#features/collections/dex/DexPage.tsx')).DexPage,
            }),
          },
          {
            path: 'vault/changes',
            lazy: async () => ({
              Component: (await import('#features/collections/keeping/ChangesPage.tsx')).ChangesPage,
            }),
          },
          {
            path: 'vault/trash',
            lazy: async () => ({
              Component: (await import('#features/collections/keeping/TrashPage.tsx')).TrashPage,
            }),
          },
          {
            path: 'vault/duplicates',
            lazy: async () => ({
              Component: (await import('#features/collections/keeping/DuplicatesPage.tsx')).DuplicatesPage,
            }),
          },
          {
            path: 'vault/:id',
            lazy: async () => ({
              Component: (await import('#features/collections/page/PokemonPage.tsx')).PokemonPage,
            }),
            children: [
              {
                path: 'edit',
                lazy: async () => ({
                  Component: (await import('#features/collections/EditPokemon.tsx')).EditPokemon,
                }),
              },
            ],
          },
          {
            path: 'trades',
            lazy: async () => ({ Component: (await import('#features/trades/TradesPage.tsx')).TradesPage }),
          },
          {
            path: 'trades/new',
            lazy: async () => ({ Component: (await import('#features/trades/ProposePage.tsx')).ProposePage }),
          },
          {
            path: 'trades/:id',
            lazy: async () => ({ Component: (await import('#features/trades/room/RoomPage.tsx')).RoomPage }),
          },
          {
            path: 'traders',
            lazy: async () => ({
              Component: (await import('#features/users/FindTraderPage.tsx')).FindTraderPage,
            }),
          },
          {
            path: 'settings',
            lazy: async () => ({
              Component: (await import('#features/users/SettingsPage.tsx')).SettingsPage,
            }),
          },
        ],
      },
      {
        path: 'search',
        ErrorBoundary: PageFault,
        lazy: async () => ({ Component: (await import('#features/search/SearchPage.tsx')).SearchPage }),
      },
      {
        path: 'traders/:username',
        ErrorBoundary: PageFault,
        lazy: async () => ({ Component: (await import('#features/users/ProfilePage.tsx')).ProfilePage }),
      },
      { path: '*', lazy: async () => ({ Component: (await import('./NotFound.tsx')).NotFound }) },
    ],
  },
]);
