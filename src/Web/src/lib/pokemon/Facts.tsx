import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Pokemon } from '#lib/api/types.ts';
import {
  CheckIcon,
  LockIcon,
  QuestionIcon,
  SparkleIcon,
  StarIcon,
  TradeIcon,
  WarningIcon,
} from '#lib/ui/icons.tsx';
import { left } from '#lib/ui/time.tsx';
import { Ball } from './Ball.tsx';
import { Reasons } from './LegalityMark.tsx';
import { isQuestionable, verdictWords } from './legality.ts';
import { Sprite } from './Sprite.tsx';
import { StatBars } from './StatBars.tsx';
import { TypeChip } from './TypeChip.tsx';
import { colourOf } from './types.ts';
import { typesOf } from './typesOf.ts';
import { genderSign, genderWord, nameOf } from './words.ts';

interface Props {
  pokemon: Pokemon;
  heading?: 'h2' | 'h3';
  /** What can be done with it: near the top, where it is found. */
  actions?: ReactNode;
}

/** Everything about one Pokémon that its viewer may see. */
export function Facts({ pokemon, heading = 'h2', actions }: Props) {
  return (
    <Stack spacing={2}>
      <Portrait pokemon={pokemon} heading={heading} />
      <Flags pokemon={pokemon} />
      {isQuestionable(pokemon) && <Legality pokemon={pokemon} />}
      {actions}
      <Details pokemon={pokemon} />
      <StatBars pokemon={pokemon} />
      <Moves moves={pokemon.moves} />
      {!isQuestionable(pokemon) && <Legality pokemon={pokemon} />}
      <OwnersWords pokemon={pokemon} />
    </Stack>
  );
}

export function Portrait({ pokemon, heading }: { pokemon: Pokemon; heading: 'h2' | 'h3' }) {
  const types = typesOf(pokemon.species);
  const glow = `color-mix(in srgb, ${colourOf(types[0])} 18%, var(--mui-palette-background-paper))`;
  return (
    <Stack
      direction="row"
      spacing={2}
      sx={{ alignItems: 'center', bgcolor: glow, borderRadius: '18px', p: 2 }}
    >
      <Sprite pokemon={pokemon} size={96} />
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="h2" component={heading} sx={{ overflowWrap: 'anywhere' }}>
          {nameOf(pokemon)} <span aria-hidden>{genderSign[pokemon.gender]}</span>
        </Typography>
        <Typography sx={{ color: 'text.secondary' }}>
          {pokemon.nickname ? `${pokemon.species} · ` : ''}Level {pokemon.level}
        </Typography>
        <Stack direction="row" sx={{ mt: 1, gap: 0.75, flexWrap: 'wrap' }}>
          {types.map((type) => (
            <TypeChip key={type} type={type} />
          ))}
        </Stack>
      </Box>
    </Stack>
  );
}

export function Flags({ pokemon }: { pokemon: Pokemon }) {
  const flags = [
    pokemon.shiny && (
      <Chip
        key="shiny"
        size="small"
        icon={<SparkleIcon />}
        label="Shiny"
        color="warning"
        variant="outlined"
      />
    ),
    pokemon.forTrade && (
      <Chip
        key="trade"
        size="small"
        icon={<TradeIcon />}
        label="For trade"
        color="primary"
        variant="outlined"
      />
    ),
    pokemon.favourite && (
      <Chip key="fav" size="small" icon={<StarIcon />} label="Favourite" variant="outlined" />
    ),
    pokemon.locked && (
      <Chip
        key="own"
        size="small"
        icon={<LockIcon />}
        label={pokemon.unlocksAt ? `Locked, unlocks in ${left(pokemon.unlocksAt)}` : 'Locked'}
        variant="outlined"
      />
    ),
    pokemon.tradeId && (
      <Chip
        key="trade table"
        size="small"
        icon={<LockIcon />}
        label="On the table of a trade"
        variant="outlined"
      />
    ),
  ].filter(Boolean);
  if (flags.length === 0) return null;
  return (
    <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap' }}>
      {flags}
    </Stack>
  );
}

export function Details({ pokemon }: { pokemon: Pokemon }) {
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))', gap: 1.5 }}
    >
      <Fact name="Nature">{pokemon.nature}</Fact>
      <Fact name="Ability">{pokemon.ability}</Fact>
      <Fact name="Gender">{genderWord[pokemon.gender]}</Fact>
      <Fact name="Held item">{pokemon.item}</Fact>
      <Fact name="Ball">
        <Stack component="span" direction="row" sx={{ alignItems: 'center', gap: 0.5 }}>
          <Ball name={pokemon.ball} />
          {pokemon.ball}
        </Stack>
      </Fact>
      <Fact name="Tera type">{pokemon.teraType}</Fact>
      <Fact name="Origin game">{pokemon.originGame}</Fact>
      <Fact name="Original trainer">
        {pokemon.ot}
        {pokemon.otId !== null && ` (${pokemon.otId})`}
      </Fact>
      <Fact name="Language">{pokemon.language}</Fact>
      <Fact name="Happiness">{pokemon.happiness}</Fact>
      <Fact name="Dynamax level">{pokemon.dynamaxLevel}</Fact>
      {pokemon.gigantamax && <Fact name="Gigantamax">Can Gigantamax</Fact>}
    </Box>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const empty = children === null || (Array.isArray(children) && children.every((child) => !child));
  return (
    <div>
      <Typography component="dt" sx={{ fontSize: '0.75rem', color: 'text.secondary', fontWeight: 600 }}>
        {name}
      </Typography>
      <Typography
        component="dd"
        sx={{ m: 0, overflowWrap: 'anywhere', color: empty ? 'text.secondary' : undefined }}
      >
        {empty ? '—' : children}
      </Typography>
    </div>
  );
}

export function Moves({ moves }: { moves: readonly string[] }) {
  return (
    <div>
      <Typography sx={{ fontSize: '0.75rem', color: 'text.secondary', fontWeight: 600, mb: 0.5 }}>
        Moves
      </Typography>
      {moves.length === 0 && <Typography sx={{ color: 'text.secondary' }}>None written down</Typography>}
      <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap' }}>
        {moves.map((move) => (
          <Chip key={move} label={move} size="small" />
        ))}
      </Stack>
    </div>
  );
}

/** A verdict that warns stands on top, a calm one at the end. */
export function Legality({ pokemon }: { pokemon: Pokemon }) {
  const { verdict } = pokemon.legality;
  if (verdict === 'questionable')
    return (
      <Alert severity="error" icon={<WarningIcon />}>
        <strong>{verdictWords[verdict]}.</strong> <Reasons pokemon={pokemon} />
      </Alert>
    );
  const Icon = verdict === 'legal' ? CheckIcon : QuestionIcon;
  return (
    <Stack direction="row" sx={{ gap: 1, color: 'text.secondary', fontSize: '0.85rem' }}>
      <Icon aria-hidden fontSize="small" sx={{ color: verdict === 'legal' ? 'success.main' : undefined }} />
      <div>
        <strong>{verdictWords[verdict]}</strong>
        <Reasons pokemon={pokemon} />
      </div>
    </Stack>
  );
}

export function OwnersWords({ pokemon }: { pokemon: Pokemon }) {
  const tags = pokemon.tags ?? [];
  if (!pokemon.notes && tags.length === 0) return null;
  return (
    <Stack spacing={1} sx={{ borderTop: '1px solid', borderColor: 'divider', pt: 1.5 }}>
      <Typography sx={{ fontSize: '0.75rem', color: 'text.secondary', fontWeight: 600 }}>
        Only you see this
      </Typography>
      {pokemon.notes && (
        <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{pokemon.notes}</Typography>
      )}
      <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap' }}>
        {tags.map((tag) => (
          <Chip key={tag} label={tag} size="small" variant="outlined" />
        ))}
      </Stack>
    </Stack>
  );
}
