import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { fetchCatalog } from '#lib/api/catalog.ts';
import { type Problem, reasonFor } from '#lib/api/problem.ts';
import type { CatalogLists, SpeciesEntry } from '#lib/api/types.ts';
import { highestEv, highestIv } from '#lib/pokemon/stats.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { BasicFields } from './BasicFields.tsx';
import type { Draft } from './draft.ts';
import { MoveFields } from './MoveFields.tsx';
import { OriginFields } from './OriginFields.tsx';
import { OwnerFields } from './OwnerFields.tsx';
import { StatFields } from './StatFields.tsx';

interface Props {
  id: string;
  initial: Draft;
  problem: Problem | null;
  onSubmit: (draft: Draft) => void;
}

export interface FieldsProps {
  draft: Draft;
  names: CatalogLists | undefined;
  species: SpeciesEntry | null;
  reason: (path: string) => string | undefined;
  set: (changes: Partial<Draft>) => void;
}

/** All fields of a Pokémon; problems that the server finds are shown at their fields, and the first takes the focus. */
export function PokemonForm({ id, initial, problem, onSubmit }: Props) {
  const [draft, setDraft] = useState(initial);
  const [species, setSpecies] = useState<SpeciesEntry | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const catalog = useQuery({
    queryKey: ['catalog'],
    queryFn: ({ signal }) => fetchCatalog(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);

  const fields: FieldsProps = {
    draft,
    names: catalog.data,
    species,
    reason: (path) => reasonFor(problem, path),
    set: (changes) => setDraft((current) => ({ ...current, ...changes })),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(draft);
  };
  return (
    <Stack component="form" id={id} ref={form} spacing={3} noValidate onSubmit={submit} sx={{ pt: 1 }}>
      <FormProblem problem={problem} />
      <BasicFields {...fields} onSpecies={setSpecies} />
      <MoveFields {...fields} />
      <StatFields
        field="ivs"
        highest={highestIv}
        values={draft.ivs}
        problem={problem}
        onChange={(ivs) => fields.set({ ivs })}
      />
      <StatFields
        field="evs"
        highest={highestEv}
        values={draft.evs}
        problem={problem}
        onChange={(evs) => fields.set({ evs })}
      />
      <OriginFields {...fields} />
      <OwnerFields {...fields} />
    </Stack>
  );
}

function FormProblem({ problem }: { problem: Problem | null }) {
  if (problem?.code !== 'validation_failed') return <ErrorNotice problem={problem} />;
  const count = Object.keys(problem.errors).length;
  return (
    <Alert severity="error">
      {count === 1 ? 'One field needs another look.' : `${count} fields need another look.`} Nothing was
      saved.
    </Alert>
  );
}

/** Two fields a row where there is room. */
export function Fields({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" variant="h4" sx={{ mb: 1.25, p: 0 }}>
        {title}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1.75,
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
          alignItems: 'start',
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
