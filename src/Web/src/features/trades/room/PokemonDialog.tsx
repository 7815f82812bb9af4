import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId, useState } from 'react';
import type { Pokemon } from '#lib/api/types.ts';
import { Facts } from '#lib/pokemon/Facts.tsx';
import { nameOf } from '#lib/pokemon/words.ts';
import { Provenance } from '#lib/provenance/Provenance.tsx';

interface Props {
  pokemon: Pokemon | null;
  /** Its past is open to both while it lies on the table. */
  withPast: boolean;
  onClose: () => void;
}

/** All about a Pokémon on the table, frozen as it was shown, and the way that it has come. */
export function PokemonDialog({ pokemon, withPast, onClose }: Props) {
  if (!pokemon) return null;
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="xs"
      slotProps={{ paper: { 'aria-label': `Details of ${nameOf(pokemon)}` } }}
    >
      {withPast ? (
        <FactsAndPast pokemon={pokemon} />
      ) : (
        <DialogContent>
          <Facts pokemon={pokemon} />
        </DialogContent>
      )}
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}

function FactsAndPast({ pokemon }: { pokemon: Pokemon }) {
  const id = useId();
  const [tab, setTab] = useState<'facts' | 'past'>('facts');
  return (
    <>
      <Tabs
        value={tab}
        onChange={(_, next: 'facts' | 'past') => setTab(next)}
        aria-label="What to see of it"
        variant="fullWidth"
        sx={{ borderBottom: '1px solid', borderColor: 'divider', flex: 'none' }}
      >
        <Tab value="facts" label="Details" id={`${id}-facts`} aria-controls={`${id}-panel`} />
        <Tab value="past" label="Provenance" id={`${id}-past`} aria-controls={`${id}-panel`} />
      </Tabs>
      <DialogContent role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} tabIndex={0}>
        {tab === 'facts' ? <Facts pokemon={pokemon} /> : <Provenance pokemon={pokemon} />}
      </DialogContent>
    </>
  );
}
