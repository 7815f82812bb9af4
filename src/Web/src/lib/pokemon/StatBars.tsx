import Box from '@mui/material/Box';
import type { Pokemon } from '#lib/api/types.ts';
import { highestIv, statNames, stats } from './stats.ts';

const cell = {
  fontVariantNumeric: 'tabular-nums',
  textAlign: 'right',
  py: 0.25,
  pl: 1.5,
  width: '3.2em',
} as const;

/** IVs as bars, EVs as numbers. */
export function StatBars({ pokemon }: { pokemon: Pick<Pokemon, 'ivs' | 'evs'> }) {
  return (
    <Box component="table" sx={{ width: '100%', borderCollapse: 'collapse', fontSize: '0.88rem' }}>
      <Box component="thead" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
        <tr>
          <Box component="th" scope="col" sx={{ textAlign: 'left', fontWeight: 600 }}>
            Stat
          </Box>
          <Box component="th" sx={{ width: '45%' }} aria-hidden />
          <Box component="th" scope="col" sx={{ ...cell, fontWeight: 600 }}>
            IV
          </Box>
          <Box component="th" scope="col" sx={{ ...cell, fontWeight: 600 }}>
            EV
          </Box>
        </tr>
      </Box>
      <tbody>
        {stats.map((stat) => (
          <tr key={stat}>
            <Box component="th" scope="row" sx={{ textAlign: 'left', fontWeight: 500 }}>
              {statNames[stat]}
            </Box>
            <td aria-hidden="true">
              <Box sx={{ height: 7, borderRadius: '99px', bgcolor: 'divider', overflow: 'hidden' }}>
                <Box
                  sx={{
                    height: 1,
                    width: `${(pokemon.ivs[stat] / highestIv) * 100}%`,
                    bgcolor: 'primary.main',
                    opacity: pokemon.ivs[stat] === highestIv ? 1 : 0.55,
                  }}
                />
              </Box>
            </td>
            <Box component="td" sx={{ ...cell, fontWeight: pokemon.ivs[stat] === highestIv ? 750 : 500 }}>
              {pokemon.ivs[stat]}
            </Box>
            <Box
              component="td"
              sx={{ ...cell, color: pokemon.evs[stat] ? 'text.primary' : 'text.secondary' }}
            >
              {pokemon.evs[stat]}
            </Box>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
