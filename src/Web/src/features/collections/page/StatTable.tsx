import { styled } from '@mui/material/styles';
import type { Pokemon, Stats } from '#lib/api/types.ts';
import { natureEffect } from '#lib/pokemon/computedStats.ts';
import { highestIv, statNames, stats, sumOf } from '#lib/pokemon/stats.ts';

interface Props {
  pokemon: Pokemon;
  base: Stats;
  values: Stats;
}

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': {
    padding: '7px 6px',
    textAlign: 'right',
    borderBottom: '1px solid var(--mui-palette-divider)',
  },
  '& th:first-of-type': { textAlign: 'left', fontWeight: 600 },
  '& thead th': { fontSize: '0.75rem', color: 'var(--mui-palette-text-secondary)', fontWeight: 600 },
  '& td': { color: 'var(--mui-palette-text-secondary)' },
  '& .value': { color: 'var(--mui-palette-text-primary)', fontWeight: 800, fontSize: '1.05rem' },
  '& .full': { color: 'var(--mui-palette-text-primary)', fontWeight: 750 },
  '& .raised': { color: 'var(--mui-palette-error-main)' },
  '& .lowered': { color: 'var(--mui-palette-info-main)' },
  [theme.breakpoints.down('sm')]: { fontSize: '0.88rem' },
}));

const effectWords = { raised: 'raised by its nature', lowered: 'lowered by its nature' } as const;

/** What a stat is, and what it is made of. */
export function StatTable({ pokemon, base, values }: Props) {
  return (
    <Table aria-label={`Stats at level ${pokemon.level}`}>
      <thead>
        <tr>
          <th scope="col">Stat</th>
          <th scope="col">Base</th>
          <th scope="col">IV</th>
          <th scope="col">EV</th>
          <th scope="col">At level {pokemon.level}</th>
        </tr>
      </thead>
      <tbody>
        {stats.map((stat) => {
          const effect = natureEffect(pokemon.nature, stat);
          return (
            <tr key={stat}>
              <th scope="row">
                {statNames[stat]}{' '}
                {effect && (
                  <span
                    className={effect}
                    role="img"
                    aria-label={effectWords[effect]}
                    title={effectWords[effect]}
                  >
                    {effect === 'raised' ? '▲' : '▼'}
                  </span>
                )}
              </th>
              <td>{base[stat]}</td>
              <td className={pokemon.ivs[stat] === highestIv ? 'full' : undefined}>{pokemon.ivs[stat]}</td>
              <td>{pokemon.evs[stat]}</td>
              <td className="value">{values[stat]}</td>
            </tr>
          );
        })}
        <tr>
          <th scope="row">Sum</th>
          <td>{sumOf(base)}</td>
          <td>{sumOf(pokemon.ivs)}</td>
          <td>{sumOf(pokemon.evs)}</td>
          <td>{sumOf(values)}</td>
        </tr>
      </tbody>
    </Table>
  );
}
