import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { NavLink } from 'react-router';
import { SearchIcon } from '#lib/ui/barIcons.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';
import { Brand } from './Brand.tsx';
import { places } from './navigation.tsx';
import { UserMenu } from './UserMenu.tsx';

export function TopBar({ user }: { user: { id: string; username: string } | null }) {
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 10,
        bgcolor: 'background.default',
        borderBottom: '1px solid',
        borderColor: 'divider',
      }}
    >
      <Stack
        direction="row"
        sx={{
          maxWidth: 1320,
          mx: 'auto',
          px: { xs: 2, md: 4 },
          height: 64,
          alignItems: 'center',
          gap: { xs: 1, md: 3 },
        }}
      >
        <Brand />
        {user && <Places />}
        <Box sx={{ flex: 1 }} />
        {user ? <UserMenu username={user.username} /> : <Entry />}
      </Stack>
    </Box>
  );
}

function Places() {
  return (
    <Stack
      component="nav"
      aria-label="Main"
      direction="row"
      sx={{ gap: 0.5, display: { xs: 'none', md: 'flex' } }}
    >
      {places.map(({ to, label, Icon }) => (
        <Box
          key={to}
          component={NavLink}
          to={to}
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            gap: 1,
            px: 2,
            py: 1,
            borderRadius: '99px',
            fontWeight: 650,
            color: 'text.secondary',
            textDecoration: 'none',
            '&:hover': { color: 'text.primary' },
            '&.active': {
              color: 'primary.main',
              bgcolor: 'color-mix(in srgb, var(--mui-palette-primary-main) 12%, transparent)',
            },
          }}
        >
          <Icon fontSize="small" aria-hidden />
          {label}
        </Box>
      ))}
    </Stack>
  );
}

function Entry() {
  return (
    <Stack direction="row" sx={{ gap: 1 }}>
      <LinkButton to="/search" size="small" aria-label="Search" sx={{ minWidth: 0, px: 1 }}>
        <SearchIcon />
      </LinkButton>
      <LinkButton to="/sign-in" size="small" sx={{ whiteSpace: 'nowrap', px: 1.5 }}>
        Sign in
      </LinkButton>
      <LinkButton
        to="/sign-up"
        size="small"
        variant="outlined"
        sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
      >
        Sign up
      </LinkButton>
    </Stack>
  );
}
