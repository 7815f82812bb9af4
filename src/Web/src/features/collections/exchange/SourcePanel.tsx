import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import type { SetFormat } from '#lib/api/types.ts';
import { Panel } from '#lib/ui/Panel.tsx';
import { formats, formatWords, guessFormat, textOf } from './format.ts';

export interface Source {
  text: string;
  /** Null: guessed. */
  format: SetFormat | null;
  forTrade: boolean;
}

interface Props {
  source: Source;
  onChange: (source: Source) => void;
  pending: boolean;
  onPreview: () => void;
}

/** More is refused anyway, and would only bring the browser to a halt. */
const fileBytesMax = 8_000_000;

const example =
  'Sparky (Pikachu) (M) @ Light Ball\nAbility: Static\nLevel: 50\nJolly Nature\n- Thunderbolt\n- Volt Tackle';

/** Where the text comes from: typed, pasted, dropped, or out of a file. */
export function SourcePanel({ source, onChange, pending, onPreview }: Props) {
  const [over, setOver] = useState(false);
  const [warning, setWarning] = useState<string | null>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > fileBytesMax) {
      setWarning(
        `${file.name} is ${Math.round(file.size / 1_000_000)} MB. An import takes at most 2 MB of text.`,
      );
      return;
    }
    const { text, broken } = textOf(new Uint8Array(await file.arrayBuffer()));
    setWarning(
      broken ? `${file.name} holds bytes that are no text (shown as �). Is it the right file?` : null,
    );
    onChange({ ...source, text, format: null });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void read(file);
    else onChange({ ...source, text: event.dataTransfer.getData('text/plain') || source.text });
  };
  return (
    <Panel
      component="section"
      aria-label="Text to import"
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{ outline: over ? '3px dashed' : 'none', outlineColor: 'primary.main', outlineOffset: -6 }}
    >
      <Stack spacing={2}>
        <TextField
          label="Pokémon, as Showdown text, CSV or JSON"
          placeholder={example}
          multiline
          rows={9}
          value={source.text}
          onChange={(event) => onChange({ ...source, text: event.target.value })}
          helperText="Paste a set, a team or a whole box, or drop a file here. At most 1,000 Pokémon and 2 MB."
          slotProps={{
            htmlInput: { spellCheck: false, autoCapitalize: 'off', autoCorrect: 'off' },
            input: { sx: { fontFamily: 'ui-monospace, monospace', fontSize: '0.88rem' } },
            inputLabel: { shrink: true },
          }}
        />
        {warning && <Alert severity="warning">{warning}</Alert>}
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
          <FileButton onFile={(file) => void read(file)} />
          <FormatField source={source} onChange={onChange} />
          <FormControlLabel
            label="Mark all for trade"
            control={
              <Switch
                checked={source.forTrade}
                onChange={(_, forTrade) => onChange({ ...source, forTrade })}
              />
            }
          />
          <Box sx={{ flex: 1 }} />
          <Button
            variant="contained"
            disabled={source.text.trim() === ''}
            loading={pending}
            onClick={onPreview}
            sx={{ flex: { xs: '1 1 100%', sm: 'none' } }}
          >
            Preview
          </Button>
        </Stack>
      </Stack>
    </Panel>
  );
}

/** A guess says what it has guessed. */
function FormatField({ source, onChange }: Pick<Props, 'source' | 'onChange'>) {
  const guess = source.text.trim() === '' ? null : guessFormat(source.text);
  return (
    <TextField
      select
      label="Format"
      value={source.format ?? ''}
      onChange={(event) => onChange({ ...source, format: (event.target.value || null) as SetFormat | null })}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ width: 290 }}
    >
      <MenuItem value="">{guess ? `Looks like ${formatWords[guess]}` : 'Guessed from the text'}</MenuItem>
      {formats.map((format) => (
        <MenuItem key={format} value={format}>
          {formatWords[format]}
        </MenuItem>
      ))}
    </TextField>
  );
}

function FileButton({ onFile }: { onFile: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFile(event.target.files?.[0]);
    event.target.value = '';
  };
  return (
    <>
      <Button variant="outlined" onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to import"
        accept=".txt,.csv,.json,text/plain,text/csv,application/json"
        onChange={choose}
      />
    </>
  );
}
