import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  lead?: ReactNode;
  narrow?: boolean;
}

/** A page's frame: its title names the tab, and takes the focus so that a screen reader hears where it is. */
export function Page({ title, children, actions, lead, narrow = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · PokéTradeVault`;
  }, [title]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Box
      sx={{
        maxWidth: narrow ? 720 : 1320,
        mx: 'auto',
        width: '100%',
        px: { xs: 2, md: 4 },
        py: { xs: 2.5, md: 4 },
      }}
    >
      <Stack
        direction="row"
        sx={{ mb: 2.5, gap: 1.5, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography
            variant="h1"
            ref={heading}
            tabIndex={-1}
            sx={{ outline: 'none !important', overflowWrap: 'anywhere' }}
          >
            {title}
          </Typography>
          {lead && <Box sx={{ color: 'text.secondary', mt: 0.5 }}>{lead}</Box>}
        </Box>
        {actions && (
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
            {actions}
          </Stack>
        )}
      </Stack>
      {children}
    </Box>
  );
}
