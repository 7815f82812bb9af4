import Box from '@mui/material/Box';
import { Outlet } from 'react-router';
import { useSession } from '#lib/session/useSession.ts';
import { AccountColours } from './AccountColours.tsx';
import { BottomBar } from './BottomBar.tsx';
import { TopBar } from './TopBar.tsx';

/** Around every page: the bars, and a way past them for the keyboard. */
export function Shell() {
  const state = useSession();
  const isSignedIn = state.status === 'signedIn';
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <Box
        component="a"
        href="#content"
        sx={{
          position: 'absolute',
          left: 8,
          top: -60,
          zIndex: 2_000,
          bgcolor: 'background.paper',
          color: 'text.primary',
          p: 1.5,
          borderRadius: '10px',
          '&:focus': { top: 8 },
        }}
      >
        Skip to the content
      </Box>
      <TopBar user={isSignedIn ? state.user : null} />
      <Box
        component="main"
        id="content"
        tabIndex={-1}
        sx={{
          flex: 1,
          display: 'flex',
          flexDirection: 'column',
          outline: 'none !important',
          pb: { xs: isSignedIn ? 9 : 0, md: 0 },
        }}
      >
        <Outlet />
      </Box>
      {isSignedIn && <BottomBar />}
      {isSignedIn && <AccountColours />}
    </Box>
  );
}
