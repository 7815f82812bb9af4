import Box from '@mui/material/Box';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveState } from '#lib/live/messages.ts';

const shortBreakMs = 2_000;

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

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
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  const isLive = isOnline && wasConnected && !isBroken;
  const word = !isOnline ? 'Offline' : isLive ? 'Live' : wasConnected ? 'Reconnecting…' : 'Connecting…';
  return (
    <Box
      component="span"
      role="status"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        fontWeight: 650,
        color: isLive ? 'success.main' : 'warning.main',
      }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{ width: 10, height: 10, borderRadius: '99px', bgcolor: 'currentColor' }}
      />
      {word}
    </Box>
  );
}
