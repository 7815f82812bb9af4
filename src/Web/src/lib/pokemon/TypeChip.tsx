import Box from '@mui/material/Box';
import { colourOf } from './types.ts';

export function TypeChip({ type }: { type: string }) {
  return (
    <Box
      component="span"
      sx={{
        bgcolor: colourOf(type),
        color: '#fff',
        borderRadius: '99px',
        px: 1.25,
        py: 0.25,
        fontSize: '0.75rem',
        fontWeight: 700,
        lineHeight: 1.5,
        whiteSpace: 'nowrap',
      }}
    >
      {type}
    </Box>
  );
}
