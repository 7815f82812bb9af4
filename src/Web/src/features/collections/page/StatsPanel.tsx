import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { searchSpecies } from '#lib/api/catalog.ts';
import type { Pokemon, Stats } from '#lib/api/types.ts';
import { bestStats, computedStats } from '#lib/pokemon/computedStats.ts';
import { StatBars } from '#lib/pokemon/StatBars.tsx';
import { colourOf } from '#lib/pokemon/types.ts';
import { typesOf } from '#lib/pokemon/typesOf.ts';
import { Panel } from '#lib/ui/Panel.tsx';
import { RadarChart } from './RadarChart.tsx';
import { StatTable } from './StatTable.tsx';

/** Its stats as the games show them, at its level and with its nature. */
export function StatsPanel({ pokemon }: { pokemon: Pokemon }) {
  const { base, isLoading } = useBaseStats(pokemon.species);
  return (
    <Panel component="section" aria-label="Stats">
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        Stats
      </Typography>
      {isLoading && <Skeleton variant="rounded" height={280} />}
      {!isLoading && !base && <StatBars pokemon={pokemon} />}
      {base && <Shown pokemon={pokemon} base={base} />}
    </Panel>
  );
}

function Shown({ pokemon, base }: { pokemon: Pokemon; base: Stats }) {
  const values = computedStats(base, pokemon);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1.1fr)' },
        alignItems: 'center',
      }}
    >
      <RadarChart
        values={values}
        best={bestStats(base, pokemon.level)}
        nature={pokemon.nature}
        colour={colourOf(typesOf(pokemon.species)[0])}
      />
      <StatTable pokemon={pokemon} base={base} values={values} />
    </Box>
  );
}

/** Undefined for a species that the server's catalog does not know. */
function useBaseStats(species: string): { base: Stats | undefined; isLoading: boolean } {
  const { data, isPending } = useQuery({
    queryKey: ['species', species.toLowerCase()],
    queryFn: ({ signal }) => searchSpecies(species, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { base: data?.items.find(({ name }) => name === species)?.baseStats, isLoading: isPending };
}
