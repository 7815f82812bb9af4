import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import type { LiveState } from '#lib/live/messages.ts';

const shortBreakMs = 2_000;

/** Whether changes come by themselves. A short break is not worth a word. */
export function LiveSign({ state }: { state: LiveState }) {
  const [isBroken, setBroken] = useState(false);
  const [wasConnected, setWasConnected] = useState(false);
  useEffect(() => {
    if (state === 'connected') {
      setBroken(false);
      setWasConnected(true);
      return undefined;
    }
    const timer = setTimeout(() => setBroken(true), shortBreakMs);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <Box
      component="span"
      role="status"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        fontWeight: 650,
        color: isBroken || !wasConnected ? 'warning.main' : 'success.main',
      }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{ width: 10, height: 10, borderRadius: '99px', bgcolor: 'currentColor' }}
      />
      {wasConnected && !isBroken ? 'Live' : wasConnected ? 'Reconnecting…' : 'Connecting…'}
    </Box>
  );
}
