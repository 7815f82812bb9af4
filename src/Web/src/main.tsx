import '@fontsource-variable/bricolage-grotesque/wght.css';
import '@fontsource-variable/figtree/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { router } from '#app/routes.tsx';
import { countPages } from '#lib/analytics/pageViews.ts';
import { session } from '#lib/session/session.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app.');
void session.start();
countPages(router);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
