import Typography from '@mui/material/Typography';
import type { Pokemon } from '#lib/api/types.ts';
import { Legality } from '#lib/pokemon/Facts.tsx';
import { Panel } from '#lib/ui/Panel.tsx';

export function LegalityPanel({ pokemon }: { pokemon: Pokemon }) {
  return (
    <Panel component="section" aria-label="Legality">
      <Typography variant="h2" sx={{ mb: 1 }}>
        Legality
      </Typography>
      <Legality pokemon={pokemon} />
    </Panel>
  );
}
