import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { problemOf } from '#lib/api/problem.ts';
import { session } from '#lib/session/session.ts';
import { announce } from '#lib/ui/announce.ts';
import { PersonIcon } from '#lib/ui/barIcons.tsx';

const UserMenuList = lazy(async () => ({ default: (await import('./UserMenuList.tsx')).UserMenuList }));

/** The menu itself comes once it is asked for, and stays, so that it closes as smoothly as it opens. */
export function UserMenu({ username }: { username: string }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [opened, setOpened] = useState(false);
  const close = () => setAnchor(null);
  const signOut = useMutation({
    mutationFn: () => session.signOut(false),
    onError: (error) => announce(problemOf(error).message),
  });
  return (
    <>
      <Button
        startIcon={<PersonIcon />}
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          setOpened(true);
        }}
        sx={{ '& .MuiButton-startIcon': { mr: 0.75 }, maxWidth: 190, px: 1.25 }}
      >
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{username}</span>
      </Button>
      {opened && (
        <Suspense>
          <UserMenuList anchor={anchor} username={username} onClose={close} onSignOut={signOut.mutate} />
        </Suspense>
      )}
    </>
  );
}
