import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useEffect, useState } from 'react';
import type { createBrowserRouter } from 'react-router';
import { onAnnounced } from '#lib/ui/announce.ts';

interface Announcement {
  text: string;
  to: string | undefined;
  number: number;
}

/** Says what was done, or what has just come in. */
export function Announcer({ router }: { router: ReturnType<typeof createBrowserRouter> }) {
  const [current, setCurrent] = useState<Announcement | null>(null);
  useEffect(
    () => onAnnounced((text, to) => setCurrent((last) => ({ text, to, number: (last?.number ?? 0) + 1 }))),
    [],
  );
  const close = () => setCurrent(null);
  const go = (to: string) => {
    close();
    void router.navigate(to);
  };
  const to = current?.to;
  return (
    <Snackbar
      key={current?.number}
      open={current !== null}
      autoHideDuration={to ? 12_000 : 4_000}
      onClose={(_, cause) => cause !== 'clickaway' && close()}
      message={current?.text}
      action={
        to && (
          <Button size="small" color="inherit" onClick={() => go(to)}>
            Open the room
          </Button>
        )
      }
      sx={{ bottom: { xs: 84, md: 24 } }}
    />
  );
}
