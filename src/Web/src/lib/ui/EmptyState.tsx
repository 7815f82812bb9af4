import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  children: ReactNode;
  action?: ReactNode;
  picture?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, children, action, picture }: Props) {
  return (
    <Stack
      spacing={1.5}
      sx={{
        alignItems: 'center',
        textAlign: 'center',
        px: 3,
        py: 5,
        border: '2px dashed',
        borderColor: 'divider',
        borderRadius: '18px',
      }}
    >
      {picture && <Box aria-hidden>{picture}</Box>}
      <Typography variant="h2">{title}</Typography>
      <Typography sx={{ color: 'text.secondary', maxWidth: 440 }}>{children}</Typography>
      {action}
    </Stack>
  );
}
