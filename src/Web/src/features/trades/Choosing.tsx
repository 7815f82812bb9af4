import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Pokemon } from '#lib/api/types.ts';
import { Summary } from '#lib/pokemon/Summary.tsx';
import { nameOf } from '#lib/pokemon/words.ts';
import { CloseIcon } from '#lib/ui/icons.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { VaultPicker } from '#lib/vault/VaultPicker.tsx';
import { NothingToPick } from './NothingToPick.tsx';
import { itemsPerPartyMax } from './words.ts';

interface Props {
  side: 'give' | 'get';
  username: string;
  chosen: readonly Pokemon[];
  onChange: (chosen: Pokemon[]) => void;
}

/** One side of a proposal: the chosen ones above, the vault to choose from below. */
export function Choosing({ side, username, chosen, onChange }: Props) {
  const label = side === 'give' ? 'Your Pokémon for trade' : `${username}’s Pokémon for trade`;
  return (
    <Panel component="section" aria-label={side === 'give' ? 'You give' : 'You get'}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'baseline', mb: 1.5 }}>
        <Typography variant="h2">{side === 'give' ? 'You give' : 'You get'}</Typography>
        <Typography sx={{ color: 'text.secondary' }}>
          {chosen.length} of {itemsPerPartyMax}
        </Typography>
      </Stack>
      <Stack spacing={1} sx={{ mb: 2 }}>
        {chosen.length === 0 && (
          <Typography sx={{ color: 'text.secondary' }}>
            {side === 'give'
              ? 'Nothing yet: pick what you offer.'
              : `Nothing yet: pick what you would like of ${username}’s.`}
          </Typography>
        )}
        {chosen.map((pokemon) => (
          <Summary
            key={pokemon.id}
            pokemon={pokemon}
            actions={
              <IconButton
                aria-label={`Leave out ${nameOf(pokemon)}`}
                onClick={() => onChange(chosen.filter(({ id }) => id !== pokemon.id))}
              >
                <CloseIcon />
              </IconButton>
            }
          />
        ))}
        {chosen.length > 1 && (
          <Button size="small" sx={{ alignSelf: 'flex-start' }} onClick={() => onChange([])}>
            Leave out all
          </Button>
        )}
      </Stack>
      <VaultPicker
        of={side === 'give' ? null : username}
        label={label}
        selected={chosen}
        max={itemsPerPartyMax}
        onChange={onChange}
        empty={<NothingToPick side={side} username={username} />}
      />
    </Panel>
  );
}
