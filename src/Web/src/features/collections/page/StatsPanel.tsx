import Typography from '@mui/material/Typography';
import type { Pokemon } from '#lib/api/types.ts';
import { StatBars } from '#lib/pokemon/StatBars.tsx';
import { Panel } from '#lib/ui/Panel.tsx';

export function StatsPanel({ pokemon }: { pokemon: Pokemon }) {
  return (
    <Panel component="section" aria-label="Stats">
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        Stats
      </Typography>
      <StatBars pokemon={pokemon} />
    </Panel>
  );
}
