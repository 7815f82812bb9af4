import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface Props {
  /** Its height in pixels; with `fill` it is as large as the parent. */
  size: number | 'fill';
  children: ReactNode;
}

/** The room that a sprite has: what is in it stands in its middle and never grows out of it. */
export function SpriteFrame({ size, children }: Props) {
  const fills = size === 'fill';
  return (
    <Box
      component="span"
      sx={{
        width: fills ? '100%' : Math.round((size * 68) / 56),
        height: fills ? '100%' : size,
        display: 'inline-grid',
        gridTemplate: 'minmax(0, 100%) / minmax(0, 100%)',
        placeItems: 'center',
        flex: 'none',
        maxWidth: '100%',
        minHeight: 0,
      }}
    >
      {children}
    </Box>
  );
}
