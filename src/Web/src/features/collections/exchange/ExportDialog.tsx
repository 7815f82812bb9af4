import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import { useTheme } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { exportPokemon } from '#lib/api/exchange.ts';
import { problemOf } from '#lib/api/problem.ts';
import type { SetFormat } from '#lib/api/types.ts';
import { announce } from '#lib/ui/announce.ts';
import { ErrorNotice } from '#lib/ui/ErrorNotice.tsx';
import { type ExportPart, partsOf } from './exportParts.ts';
import { formats, formatWords } from './format.ts';
import { saveText } from './saveText.ts';

interface Props {
  /** The filters of the view that it was opened from, as its address has them. */
  search: string;
  /** Those that were chosen there. */
  chosen?: readonly string[];
  onClose: () => void;
}

const hints: Record<SetFormat, string> = {
  showdown: 'What most tools read: everything but your notes and tags.',
  packed: 'Showdown’s short form, a line each: what a battle needs.',
  csv: 'A table with a header row: everything, your notes and tags too.',
  json: 'Everything, your notes and tags too, for programs.',
};

/** One's Pokémon as text, to copy or to keep as a file. */
export default function ExportDialog({ search, chosen = [], onClose }: Props) {
  const id = useId();
  const small = useMediaQuery(useTheme().breakpoints.down('sm'));
  const parts = partsOf(search, chosen);
  const [format, setFormat] = useState<SetFormat>('showdown');
  const [part, setPart] = useState<ExportPart>(parts[0]);
  const text = useQuery({
    queryKey: ['export', format, part.which],
    queryFn: ({ signal }) => exportPokemon(format, part.which, signal),
    staleTime: 0,
    gcTime: 0,
  });
  const copy = async (words: string) => {
    try {
      await navigator.clipboard.writeText(words);
      announce('Copied.');
    } catch {
      announce('The browser does not let us copy. Select the text and copy it yourself.');
    }
  };
  const isReady = text.data !== undefined && text.data !== '' && !text.isFetching;
  return (
    <Dialog open onClose={onClose} fullScreen={small} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>Export Pokémon</DialogTitle>
      <DialogContent dividers>
        <Stack spacing={2} sx={{ pt: 0.5 }}>
          {parts.length > 1 && <Parts parts={parts} chosen={part} onChoose={setPart} />}
          <TextField
            select
            label="Format"
            value={format}
            onChange={(event) => setFormat(event.target.value as SetFormat)}
            helperText={hints[format]}
          >
            {formats.map((each) => (
              <MenuItem key={each} value={each}>
                {formatWords[each]}
              </MenuItem>
            ))}
          </TextField>
          {text.error && <ErrorNotice problem={problemOf(text.error)} onRetry={() => void text.refetch()} />}
          {text.data === '' ? (
            <Typography>There is no Pokémon to export.</Typography>
          ) : (
            <TextField
              label="Text"
              multiline
              rows={9}
              value={text.data ?? ''}
              slotProps={{
                htmlInput: { readOnly: true, spellCheck: false },
                input: { sx: { fontFamily: 'ui-monospace, monospace', fontSize: '0.82rem' } },
                inputLabel: { shrink: true },
              }}
            />
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, py: 2, flexWrap: 'wrap' }}>
        <Button onClick={onClose}>Close</Button>
        <Button variant="outlined" disabled={!isReady} onClick={() => void copy(text.data ?? '')}>
          Copy
        </Button>
        <Button
          variant="contained"
          disabled={!isReady}
          loading={text.isFetching}
          onClick={() => saveText(text.data ?? '', format)}
        >
          Download
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface PartsProps {
  parts: readonly ExportPart[];
  chosen: ExportPart;
  onChoose: (part: ExportPart) => void;
}

function Parts({ parts, chosen, onChoose }: PartsProps) {
  return (
    <RadioGroup
      aria-label="Which Pokémon"
      value={chosen.name}
      onChange={(_, name) => onChoose(parts.find((each) => each.name === name) ?? chosen)}
    >
      {parts.map(({ name, label }) => (
        <FormControlLabel key={name} value={name} label={label} control={<Radio size="small" />} />
      ))}
    </RadioGroup>
  );
}
