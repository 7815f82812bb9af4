import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { SparkleIcon } from '#lib/ui/icons.tsx';
import { useSettled } from '#lib/ui/useSettled.ts';
import type { DexView } from './dex.ts';

interface Props {
  view: DexView;
  onChange: (changes: Partial<DexView>) => void;
}

const shows = [
  ['all', 'All'],
  ['lacking', 'Lacking'],
  ['had', 'Had'],
] as const;

export function DexControls({ view, onChange }: Props) {
  const [text, setText] = useSettled(view.text, (next) => onChange({ text: next.trim() }));
  return (
    <Stack
      component="search"
      aria-label="Filters"
      direction="row"
      sx={{ gap: 0.75, mb: 2, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <TextField
        label="Name or number"
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        sx={{ flex: { xs: '1 1 100%', sm: '0 1 260px' }, mr: { sm: 1 } }}
      />
      {shows.map(([show, label]) => (
        <Chip
          key={show}
          label={label}
          onClick={() => onChange({ show })}
          aria-pressed={view.show === show}
          color={view.show === show ? 'primary' : 'default'}
          variant={view.show === show ? 'filled' : 'outlined'}
        />
      ))}
      <Switching label="Forms too" on={view.forms} onChange={(forms) => onChange({ forms })} />
      <Switching
        label="Shiny ones"
        on={view.shiny}
        onChange={(shiny) => onChange({ shiny })}
        icon={<SparkleIcon />}
      />
    </Stack>
  );
}

interface SwitchingProps {
  label: string;
  on: boolean;
  icon?: React.ReactElement;
  onChange: (on: boolean) => void;
}

function Switching({ label, on, icon, onChange }: SwitchingProps) {
  return (
    <Chip
      label={label}
      {...(icon ? { icon } : {})}
      onClick={() => onChange(!on)}
      aria-pressed={on}
      color={on ? 'secondary' : 'default'}
      variant={on ? 'filled' : 'outlined'}
    />
  );
}
