import MuiBox from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';
import { slotsPerBox } from './boxes.ts';
import { moveFocus } from './moveFocus.ts';

/** Five columns on a telephone, six elsewhere, as in the games. */
export const slotGrid = {
  display: 'grid',
  gap: { xs: 0.75, sm: 1.25 },
  gridTemplateColumns: { xs: 'repeat(5, minmax(0, 1fr))', sm: 'repeat(6, minmax(0, 1fr))' },
} as const;

export function SlotGrid({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <MuiBox role={label ? 'group' : undefined} aria-label={label} onKeyDown={moveFocus} sx={slotGrid}>
      {children}
    </MuiBox>
  );
}

const places = Array.from({ length: slotsPerBox }, (_, index) => index);

export function BoxSkeleton() {
  return (
    <SlotGrid>
      {places.map((place) => (
        <Skeleton
          key={place}
          variant="rounded"
          sx={{ aspectRatio: '1', height: 'auto', borderRadius: '14px' }}
        />
      ))}
    </SlotGrid>
  );
}
