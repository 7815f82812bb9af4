import Box from '@mui/material/Box';
import type { Cut } from './cut.ts';
import { sheetWidth } from './shelves.ts';

interface Props {
  cut: Cut;
  /** How many pixels of the screen a pixel of the picture takes where there is room; whole steps stay sharp. */
  scale: number;
}

/** One picture of a sheet, in its frame's middle and never larger than it. Decoration. */
export function SheetPicture({ cut, scale }: Props) {
  const { src, sheetHeight, x, y, width, height } = cut;
  return (
    <Box
      component="svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width * scale}
      height={height * scale}
      aria-hidden="true"
      focusable="false"
      sx={{ maxWidth: '100%', maxHeight: '100%', minHeight: 0, pointerEvents: 'none' }}
    >
      {/* The inner frame cuts off the neighbours. */}
      <svg viewBox={`${x} ${y} ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <image href={src} width={sheetWidth} height={sheetHeight} imageRendering="pixelated" />
      </svg>
    </Box>
  );
}
