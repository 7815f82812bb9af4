import Box from '@mui/material/Box';
import type { Stats } from '#lib/api/types.ts';
import { natureEffect } from '#lib/pokemon/computedStats.ts';
import { statNames, stats } from '#lib/pokemon/stats.ts';
import { corner, polygon } from './radar.ts';

interface Props {
  values: Stats;
  /** What this species can reach at this level. */
  best: Stats;
  nature: string;
  colour: string;
}

const radius = 100;
const rings = [0.25, 0.5, 0.75, 1];
const around = stats.map(() => 1);

/** Decoration: the table beside it says the same. */
export function RadarChart({ values, best, nature, colour }: Props) {
  const most = Math.max(...stats.map((stat) => best[stat]));
  const shares = (of: Stats) => stats.map((stat) => of[stat] / most);
  return (
    <Box
      component="svg"
      viewBox="-165 -138 330 276"
      aria-hidden
      sx={{ width: '100%', maxWidth: 380, display: 'block', mx: 'auto', fontFamily: 'inherit' }}
    >
      <Box component="g" sx={{ fill: 'none', stroke: 'var(--mui-palette-divider)' }}>
        {rings.map((ring) => (
          <polygon
            key={ring}
            points={polygon(
              around.map(() => ring),
              radius,
            )}
          />
        ))}
        {stats.map((stat, index) => {
          const { x, y } = corner(index, stats.length, 1, radius);
          return <line key={stat} x2={x} y2={y} />;
        })}
      </Box>
      <polygon points={polygon(shares(best), radius)} fill={colour} fillOpacity={0.12} />
      <polygon
        points={polygon(shares(values), radius)}
        fill={colour}
        fillOpacity={0.42}
        stroke={colour}
        strokeWidth={2.5}
        strokeLinejoin="round"
      />
      {stats.map((stat, index) => {
        const { x, y } = corner(index, stats.length, 1.2, radius);
        const anchor = Math.abs(x) < 1 ? 'middle' : x > 0 ? 'start' : 'end';
        const effect = natureEffect(nature, stat);
        return (
          <Box
            key={stat}
            component="text"
            x={x}
            y={y}
            textAnchor={anchor}
            sx={{
              fontSize: 13,
              fontWeight: 600,
              fill:
                effect === 'raised'
                  ? 'var(--mui-palette-error-main)'
                  : effect === 'lowered'
                    ? 'var(--mui-palette-info-main)'
                    : 'var(--mui-palette-text-secondary)',
            }}
          >
            {statNames[stat]}
            <Box
              component="tspan"
              x={x}
              dy="1.15em"
              sx={{ fontSize: 15, fontWeight: 800, fill: 'var(--mui-palette-text-primary)' }}
            >
              {values[stat]}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
