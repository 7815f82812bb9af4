import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { TradeItem } from '#lib/api/types.ts';
import type { Difference } from '#lib/pokemon/differences.ts';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { nameOf } from '#lib/pokemon/words.ts';
import { WarningIcon } from '#lib/ui/icons.tsx';
import type { AlteredOnTable, LookAlike, TableDifference } from './differences.ts';

/** Differences between two tables, the alarming ones first. */
export function DifferenceList({ difference, other }: { difference: TableDifference; other: string }) {
  const { lookAlikes, altered, removed, added } = difference;
  return (
    <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {lookAlikes.map((pair) => (
        <Exchanged key={pair.after.pokemonId} pair={pair} other={other} />
      ))}
      {altered.map((each) => (
        <Altered key={each.item.pokemonId} altered={each} />
      ))}
      {removed.map((item) => (
        <Line key={item.pokemonId} item={item} word="Removed" />
      ))}
      {added.map((item) => (
        <Line key={item.pokemonId} item={item} word={item.kind === 'asked' ? 'Asked for' : 'Added'} />
      ))}
    </Stack>
  );
}

function Exchanged({ pair, other }: { pair: LookAlike; other: string }) {
  const { before, after, differences } = pair;
  return (
    <Box component="li" sx={{ border: '2px solid', borderColor: 'error.main', borderRadius: '14px', p: 1.5 }}>
      <Typography
        sx={{ fontWeight: 750, color: 'error.main', display: 'flex', gap: 0.75, alignItems: 'center' }}
      >
        <WarningIcon aria-hidden fontSize="small" /> Not the same {after.pokemon.species}
      </Typography>
      <Typography sx={{ fontSize: '0.9rem', my: 0.5 }}>
        {after.kind === 'asked'
          ? `${other} asks for another one of this species now.`
          : `${other} may have swapped it: one was taken away, and another of its species lies there now.`}
      </Typography>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }} aria-hidden>
        <Sprite pokemon={before.pokemon} size={56} />
        <Typography sx={{ fontSize: '1.4rem', color: 'error.main' }}>→</Typography>
        <Sprite pokemon={after.pokemon} size={56} />
      </Stack>
      <Differences differences={differences} />
    </Box>
  );
}

function Altered({ altered }: { altered: AlteredOnTable }) {
  return (
    <li>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
        <Sprite pokemon={altered.item.pokemon} size={40} />
        <strong>{nameOf(altered.item.pokemon)} was changed by its owner</strong>
      </Stack>
      <Differences differences={altered.differences} />
    </li>
  );
}

function Line({ item, word }: { item: TradeItem; word: string }) {
  const { pokemon } = item;
  return (
    <Stack component="li" direction="row" sx={{ alignItems: 'center', gap: 1 }}>
      <Sprite pokemon={pokemon} size={40} />
      <span>
        <strong>{word}:</strong> {nameOf(pokemon)}
        {pokemon.nickname && ` (${pokemon.species})`}, level {pokemon.level}
        {pokemon.shiny && ', shiny'}
      </span>
    </Stack>
  );
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0)
    return <Typography sx={{ fontSize: '0.85rem' }}>Nothing that can be seen differs.</Typography>;
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        mt: 0.5,
        display: 'grid',
        gridTemplateColumns: 'auto 1fr',
        columnGap: 1.5,
        rowGap: 0.25,
        fontSize: '0.88rem',
      }}
    >
      {differences.map(({ field, label, before, after, worse }) => (
        <Box key={field} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {label}
          </Box>
          <Box
            component="dd"
            sx={{ m: 0, overflowWrap: 'anywhere', ...(worse && { color: 'error.main', fontWeight: 750 }) }}
          >
            <del>{before}</del> → {after}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
