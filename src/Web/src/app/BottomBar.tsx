import Box from '@mui/material/Box';
import { NavLink } from 'react-router';
import { places } from './navigation.tsx';

/** The main places, within reach of a thumb. */
export function BottomBar() {
  return (
    <Box
      component="nav"
      aria-label="Main"
      sx={{
        display: { xs: 'grid', md: 'none' },
        gridTemplateColumns: `repeat(${places.length}, 1fr)`,
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 10,
        bgcolor: 'background.paper',
        borderTop: '1px solid',
        borderColor: 'divider',
        pb: 'env(safe-area-inset-bottom)',
      }}
    >
      {places.map(({ to, label, Icon }) => (
        <Box
          key={to}
          component={NavLink}
          to={to}
          sx={{
            display: 'grid',
            justifyItems: 'center',
            gap: 0.25,
            py: 1,
            fontSize: '0.78rem',
            fontWeight: 650,
            color: 'text.secondary',
            textDecoration: 'none',
            '&.active': { color: 'primary.main' },
          }}
        >
          <Icon aria-hidden />
          {label}
        </Box>
      ))}
    </Box>
  );
}
