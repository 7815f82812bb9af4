import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { theme } from '#lib/ui/theme.ts';
import { Announcer } from './Announcer.tsx';
import { queryClient } from './queryClient.ts';
import { router } from './routes.tsx';
import { SessionEffects } from './SessionEffects.tsx';

export function App() {
  return (
    <ThemeProvider theme={theme} defaultMode="system">
      <CssBaseline />
      <QueryClientProvider client={queryClient}>
        <SessionEffects />
        <RouterProvider router={router} />
        <Announcer router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  );
}
