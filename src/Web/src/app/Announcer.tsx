import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useEffect, useState } from 'react';
import type { createBrowserRouter } from 'react-router';
import { type AnnouncedAct, onAnnounced } from '#lib/ui/announce.ts';

interface Announcement {
  text: string;
  act: AnnouncedAct | undefined;
  number: number;
}

/** Says what was done, or what has just come in. */
export function Announcer({ router }: { router: ReturnType<typeof createBrowserRouter> }) {
  const [current, setCurrent] = useState<Announcement | null>(null);
  useEffect(
    () => onAnnounced((text, act) => setCurrent((last) => ({ text, act, number: (last?.number ?? 0) + 1 }))),
    [],
  );
  const close = () => setCurrent(null);
  const act = current?.act;
  const carryOut = () => {
    close();
    if (typeof act?.act === 'string') void router.navigate(act.act);
    else act?.act();
  };
  return (
    <Snackbar
      key={current?.number}
      open={current !== null}
      autoHideDuration={act ? 12_000 : 4_000}
      onClose={(_, cause) => cause !== 'clickaway' && close()}
      message={current?.text}
      action={
        act && (
          <Button size="small" color="inherit" onClick={carryOut}>
            {act.label}
          </Button>
        )
      }
      sx={{
        bottom: { xs: 84, md: 24 },
        // Above a bar that stands at the lower edge already.
        'body:has([data-at-bottom]) &&': { bottom: { xs: 184, md: 124 } },
      }}
    />
  );
}
