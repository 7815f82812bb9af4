import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { fetchSpecies } from '#lib/api/catalog.ts';
import { problemOf } from '#lib/api/problem.ts';
import type { SpeciesDetails } from '#lib/api/types.ts';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { evolutionWords, genderWords, languageWords, latestTexts } from './speciesWords.ts';

/** What holds for all of its kind: the line that it evolves in, and what the games' Pokédexes say. */
export function SpeciesPanel({ species }: { species: string }) {
  const query = useQuery({
    queryKey: ['species details', species],
    queryFn: ({ signal }) => fetchSpecies(species, signal),
    staleTime: 600_000,
  });
  return (
    <Panel component="section" aria-label="Species">
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {species}
      </Typography>
      {query.isPending && <Skeleton variant="rounded" height={140} aria-label="Loading" role="status" />}
      {query.error && <ErrorNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />}
      {query.data && <About details={query.data} />}
    </Panel>
  );
}

function About({ details }: { details: SpeciesDetails }) {
  const [text, ...others] = latestTexts(details.flavourTexts ?? []);
  const share = details.maleShare === null ? null : Number(details.maleShare);
  return (
    <Stack spacing={2}>
      {text && (
        <Box
          component="blockquote"
          sx={{ m: 0, pl: 2, borderLeft: '4px solid', borderColor: 'primary.main' }}
        >
          <Typography lang={text.language}>{text.text}</Typography>
        </Box>
      )}
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))' }}
      >
        <Fact name="National number">{details.num}</Fact>
        <Fact name="First seen">Generation {details.generation}</Fact>
        <Fact name="Gender">{genderWords(share, details.genders)}</Fact>
        <Fact name="Egg groups">{details.eggGroups.join(', ') || '—'}</Fact>
        <Fact name="Abilities">
          {details.abilities
            .map(({ name, slot }) => (slot === 'hidden' ? `${name} (hidden)` : name))
            .join(', ')}
        </Fact>
      </Box>
      {details.evolutionLine.length > 1 && <Line details={details} />}
      <Elsewhere names={details.names ?? []} texts={others} />
    </Stack>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Typography component="dt" sx={{ fontSize: '0.75rem', color: 'text.secondary', fontWeight: 600 }}>
        {name}
      </Typography>
      <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </div>
  );
}

function Line({ details: { evolutionLine, name } }: { details: SpeciesDetails }) {
  return (
    <Stack
      component="ol"
      direction="row"
      aria-label="Evolution line"
      sx={{ listStyle: 'none', m: 0, p: 0, gap: 1, flexWrap: 'wrap' }}
    >
      {evolutionLine.map((stage) => (
        <Stack
          component="li"
          key={stage.name}
          sx={{
            alignItems: 'center',
            textAlign: 'center',
            p: 1,
            width: 128,
            borderRadius: '14px',
            border: '2px solid',
            borderColor: stage.name === name ? 'primary.main' : 'divider',
          }}
        >
          <Sprite pokemon={{ species: stage.name }} size={60} />
          <Typography sx={{ fontWeight: 650, fontSize: '0.88rem' }}>{stage.name}</Typography>
          <Typography sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
            {evolutionWords(stage)}
          </Typography>
        </Stack>
      ))}
    </Stack>
  );
}

type ElsewhereProps = { names: SpeciesDetails['names']; texts: SpeciesDetails['flavourTexts'] };

/** Its names and texts in other languages, once the catalog has been refreshed. */
function Elsewhere({ names, texts }: ElsewhereProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  if (names.length + texts.length === 0) return null;
  return (
    <Box>
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        sx={{ ml: -1.5 }}
      >
        {open ? 'Hide other languages' : 'In other languages'}
      </Button>
      <Collapse in={open} id={id} unmountOnExit>
        <Box
          component="dl"
          sx={{
            m: 0,
            mt: 1,
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))',
          }}
        >
          {names.map(({ language, name }) => (
            <Fact key={language} name={languageWords(language)}>
              <span lang={language}>{name}</span>
            </Fact>
          ))}
        </Box>
        {texts.map(({ language, text }) => (
          <Box key={language} sx={{ mt: 1.5 }}>
            <Typography sx={{ fontSize: '0.75rem', color: 'text.secondary', fontWeight: 600 }}>
              {languageWords(language)}
            </Typography>
            <Typography lang={language}>{text}</Typography>
          </Box>
        ))}
      </Collapse>
    </Box>
  );
}
