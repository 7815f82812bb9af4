import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { Panel } from '#lib/ui/Panel.tsx';
import { type DexView, type Progress, percentOf } from './dex.ts';

interface Props {
  progress: readonly Progress[];
  view: DexView;
  onGeneration: (generation: number | null) => void;
}

/** Bars in all and by generation; choosing one shows that generation alone. */
export function DexProgress({ progress: [whole, ...generations], view, onGeneration }: Props) {
  return (
    <Panel component="section" aria-label="Progress" sx={{ mb: 2.5 }}>
      {whole && (
        <Box sx={{ mb: 2 }}>
          <Typography sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, mb: 0.75 }}>
            <Box
              component="span"
              sx={{ typography: 'h1', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
            >
              {percentOf(whole)} %
            </Box>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {whole.had} of {whole.total} {view.forms ? 'species and forms' : 'species'}
              {view.shiny ? ', shiny' : ''}
            </Box>
          </Typography>
          <LinearProgress
            variant="determinate"
            value={percentOf(whole)}
            aria-label="Living dex in all"
            sx={{ height: 12, borderRadius: '99px' }}
          />
        </Box>
      )}
      <Box
        sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: 'repeat(3, 1fr)', md: 'repeat(9, 1fr)' } }}
      >
        {generations.map((each) => (
          <Generation
            key={each.generation}
            progress={each}
            chosen={view.generation === each.generation}
            onChoose={() => onGeneration(view.generation === each.generation ? null : each.generation)}
          />
        ))}
      </Box>
    </Panel>
  );
}

function Generation({
  progress,
  chosen,
  onChoose,
}: {
  progress: Progress;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { generation, had, total } = progress;
  return (
    <ButtonBase
      aria-pressed={chosen}
      onClick={onChoose}
      sx={{
        display: 'block',
        textAlign: 'left',
        fontFamily: 'inherit',
        borderRadius: '12px',
        border: '2px solid',
        borderColor: chosen ? 'primary.main' : 'divider',
        px: { xs: 1, sm: 1.25 },
        py: 0.75,
        '&:hover': { borderColor: 'primary.main' },
        '&.Mui-focusVisible': { outline: '3px solid var(--mui-palette-secondary-main)', outlineOffset: 2 },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          fontSize: { xs: '0.75rem', lg: '0.8rem' },
          fontWeight: 650,
          mb: 0.5,
          gap: 0.5,
          whiteSpace: 'nowrap',
        }}
      >
        <Box component="span" sx={{ flex: 1 }}>
          Gen {generation}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
          {had}/{total}
        </Box>
      </Box>
      <LinearProgress
        variant="determinate"
        value={percentOf(progress)}
        aria-hidden
        sx={{ height: 6, borderRadius: '99px' }}
      />
    </ButtonBase>
  );
}
