import Stack from '@mui/material/Stack';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { importPokemon } from '#lib/api/exchange.ts';
import type { ImportedRow, ImportOutcome, ImportText } from '#lib/api/types.ts';
import { useCommand } from '#lib/api/useCommand.ts';
import { BackIcon } from '#lib/ui/icons.tsx';
import { Page } from '#lib/ui/Page.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';
import { forgetVaults } from '#lib/vault/useVault.ts';
import { forgetChanges } from '../keeping/changes.ts';
import { guessFormat } from './format.ts';
import { ImportProblem } from './ImportProblem.tsx';
import { type NearName, rejectedText, withName } from './mend.ts';
import { PreviewPanel } from './PreviewPanel.tsx';
import { SavedPanel } from './SavedPanel.tsx';
import { type Source, SourcePanel } from './SourcePanel.tsx';

/** What came back, and the text that it was said of. */
interface Judged {
  of: ImportText;
  outcome: ImportOutcome;
}

const nothing: Source = { text: '', format: null, forTrade: false };

/** From a text to Pokémon in the vault: looked at first, then saved, and undone if need be. */
export function ImportPage() {
  const client = useQueryClient();
  const [source, setSource] = useState<Source>(nothing);
  const [judged, setJudged] = useState<Judged | null>(null);
  const act = useCommand((body: ImportText, key) => importPokemon(body, key), {
    onSuccess: async (outcome, of) => {
      setJudged({ of, outcome });
      if (!of.dryRun)
        await Promise.all([
          forgetVaults(client),
          forgetChanges(client),
          client.invalidateQueries({ queryKey: ['boxes'] }),
        ]);
    },
  });
  const look = (from: Source) => act.mutate({ ...textOf(from), dryRun: true });
  const change = (next: Source) => {
    act.reset();
    setSource(next);
  };
  const mend = (row: ImportedRow, name: NearName) => {
    if (!judged) return;
    const next = { ...source, text: withName(source.text, row, judged.outcome.rows, name) };
    change(next);
    look(next);
  };
  const keepRejected = ({ of, outcome }: Judged) => {
    change({ ...source, text: rejectedText(of.text, of.format, outcome.rows), format: of.format });
    setJudged(null);
  };
  const restart = () => {
    change(nothing);
    setJudged(null);
  };
  const isSaved = judged !== null && !judged.of.dryRun;
  const isOutdated = judged !== null && !isSaved && !sameText(judged.of, textOf(source));
  return (
    <Page
      title="Import Pokémon"
      actions={
        <LinkButton to="/vault" startIcon={<BackIcon />}>
          Your vault
        </LinkButton>
      }
    >
      <Stack spacing={2.5}>
        {!isSaved && (
          <SourcePanel
            source={source}
            onChange={change}
            pending={act.isPending}
            onPreview={() => look(source)}
          />
        )}
        <ImportProblem problem={act.error} />
        {judged && !isSaved && (
          <PreviewPanel
            outcome={judged.outcome}
            outdated={isOutdated}
            pending={act.isPending}
            onMend={mend}
            onSave={() => act.mutate({ ...judged.of, dryRun: false })}
          />
        )}
        {isSaved && (
          <SavedPanel {...judged} onKeepRejected={() => keepRejected(judged)} onRestart={restart} />
        )}
      </Stack>
    </Page>
  );
}

const textOf = ({ text, format, forTrade }: Source): Omit<ImportText, 'dryRun'> => ({
  text,
  format: format ?? guessFormat(text),
  ...(forTrade ? { forTrade } : {}),
});

const sameText = (one: Omit<ImportText, 'dryRun'>, other: Omit<ImportText, 'dryRun'>): boolean =>
  one.text === other.text && one.format === other.format && one.forTrade === other.forTrade;
