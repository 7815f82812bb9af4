import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { changePokemon } from '#lib/api/pokemon.ts';
import { reasonFor } from '#lib/api/problem.ts';
import type { Pokemon } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { TagIcon } from '#lib/ui/icons.tsx';
import { forgetVaults } from '#lib/vault/useVault.ts';
import { TagsField } from '../TagsField.tsx';
import { useKnownTags } from '../useKnownTags.ts';

/** Notes and tags, which nobody else ever sees; the tags are changed right here. */
export function OwnWords({ pokemon }: { pokemon: Pokemon }) {
  const [editing, setEditing] = useState(false);
  const tags = pokemon.tags ?? [];
  return (
    <Stack spacing={1} sx={{ borderTop: '1px solid', borderColor: 'divider', pt: 1.5 }}>
      <Typography sx={{ fontSize: '0.75rem', color: 'text.secondary', fontWeight: 600 }}>
        Only you see this
      </Typography>
      {pokemon.notes && (
        <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{pokemon.notes}</Typography>
      )}
      {editing ? (
        <TagsEditor pokemon={pokemon} tags={tags} onDone={() => setEditing(false)} />
      ) : (
        <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}>
          {tags.map((tag) => (
            <Chip key={tag} label={tag} size="small" variant="outlined" />
          ))}
          {!pokemon.tradeId && (
            <Button size="small" startIcon={<TagIcon />} onClick={() => setEditing(true)}>
              {tags.length > 0 ? 'Edit tags' : 'Add tags'}
            </Button>
          )}
        </Stack>
      )}
    </Stack>
  );
}

interface EditorProps {
  pokemon: Pokemon;
  tags: string[];
  onDone: () => void;
}

function TagsEditor({ pokemon, tags, onDone }: EditorProps) {
  const client = useQueryClient();
  const known = useKnownTags();
  const [draft, setDraft] = useState(tags);
  const save = useCommand(
    (next: string[], key) => changePokemon(pokemon.id, { version: pokemon.version, tags: next }, key),
    {
      onSuccess: async (changed) => {
        client.setQueryData(['pokemon', changed.id], changed);
        onDone();
        await forgetVaults(client);
      },
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(draft);
  };
  return (
    <Stack component="form" spacing={1} onSubmit={submit}>
      <TagsField
        autoFocus
        value={draft}
        known={known}
        reason={reasonFor(save.error, 'tags')}
        onChange={setDraft}
      />
      {save.error?.code !== 'validation_failed' && <ErrorNotice problem={save.error} />}
      <Stack direction="row" spacing={1}>
        <Button type="submit" size="small" variant="contained" loading={save.isPending}>
          Save tags
        </Button>
        <Button size="small" onClick={onDone}>
          Cancel
        </Button>
      </Stack>
    </Stack>
  );
}
