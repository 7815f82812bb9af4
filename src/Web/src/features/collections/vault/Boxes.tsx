import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { Pokemon } from '#lib/api/types.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { LeftIcon, RightIcon } from '#lib/ui/icons.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { Box, BoxSkeleton } from '#lib/vault/Box.tsx';
import { boxesOf, occupied, slotsPerBox } from '#lib/vault/boxes.ts';
import type { VaultList } from '#lib/vault/useVault.ts';
import type { VaultView } from './address.ts';

interface Props {
  vault: VaultList;
  view: VaultView;
  onView: (changes: Partial<VaultView>) => void;
  onOpen: (pokemon: Pokemon) => void;
}

/** One box at a time, as in the games. It opens at the box of the Pokémon that is shown. */
export function Boxes({ vault, view, onView, onOpen }: Props) {
  const boxes = boxesOf(vault.pokemon);
  const home = vault.pokemon.find(({ id }) => id === view.open)?.box;
  const current = Math.min(view.at ?? home ?? 0, boxes.length - 1);
  const slots = boxes[current] ?? [];
  return (
    <Panel component="section" aria-label="Boxes">
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', mb: 2, gap: 1 }}>
        <IconButton
          aria-label="Previous box"
          disabled={current === 0}
          onClick={() => onView({ at: current - 1 })}
        >
          <LeftIcon />
        </IconButton>
        <TextField
          select
          label="Box"
          value={current}
          onChange={(event) => onView({ at: Number(event.target.value) })}
          sx={{ maxWidth: 240 }}
        >
          {boxes.map((box, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is its number
            <MenuItem key={index} value={index}>
              Box {index + 1} ({occupied(box)} of {slotsPerBox})
            </MenuItem>
          ))}
        </TextField>
        <IconButton
          aria-label="Next box"
          disabled={current >= boxes.length - 1}
          onClick={() => onView({ at: current + 1 })}
        >
          <RightIcon />
        </IconButton>
      </Stack>
      <ErrorNotice problem={vault.problem} onRetry={vault.retry} />
      {vault.isLoading ? (
        <BoxSkeleton />
      ) : (
        <Box label={`Box ${current + 1}`} slots={slots} selectedId={view.open ?? undefined} onOpen={onOpen} />
      )}
    </Panel>
  );
}
