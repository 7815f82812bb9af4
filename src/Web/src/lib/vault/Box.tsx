import MuiBox from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';
import type { Pokemon } from '#lib/api/types.ts';
import { EmptySlot, Slot } from '#lib/pokemon/Slot.tsx';
import { type BoxSlots, slotsPerBox } from './boxes.ts';
import { moveFocus } from './moveFocus.ts';

/** Five columns on a telephone, six elsewhere, as in the games. */
export function SlotGrid({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <MuiBox
      role={label ? 'group' : undefined}
      aria-label={label}
      onKeyDown={moveFocus}
      sx={{
        display: 'grid',
        gap: { xs: 0.75, sm: 1.25 },
        gridTemplateColumns: { xs: 'repeat(5, minmax(0, 1fr))', sm: 'repeat(6, minmax(0, 1fr))' },
      }}
    >
      {children}
    </MuiBox>
  );
}

interface Props {
  label: string;
  slots: BoxSlots;
  selectedId?: string | undefined;
  onOpen: (pokemon: Pokemon) => void;
}

export function Box({ label, slots, selectedId, onOpen }: Props) {
  return (
    <SlotGrid label={label}>
      {slots.map((pokemon, index) =>
        pokemon ? (
          <Slot
            key={pokemon.id}
            pokemon={pokemon}
            selected={pokemon.id === selectedId}
            onClick={() => onOpen(pokemon)}
          />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: an empty slot is its place
          <EmptySlot key={`empty ${index}`} />
        ),
      )}
    </SlotGrid>
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
