import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Collapse from '@mui/material/Collapse';
import InputAdornment from '@mui/material/InputAdornment';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useEffect, useId, useRef, useState } from 'react';
import type { Problem } from '#lib/api/problem.ts';
import { FilterIcon, SearchIcon, SparkleIcon, StarIcon, TradeIcon } from '#lib/ui/icons.tsx';
import { countOf, type FilterValues } from './filters.ts';
import { MoreFilters } from './MoreFilters.tsx';

interface Props {
  values: FilterValues;
  onChange: (values: FilterValues) => void;
  problem: Problem | null;
  own: boolean;
}

const flags = [
  { name: 'shiny', label: 'Shiny', icon: <SparkleIcon /> },
  { name: 'forTrade', label: 'For trade', icon: <TradeIcon /> },
  { name: 'favourite', label: 'Favourites', icon: <StarIcon /> },
] as const;

export function FilterBar({ values, onChange, problem, own }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const count = countOf(values);
  const toggle = (name: 'shiny' | 'forTrade' | 'favourite') => {
    const { [name]: was, ...others } = values;
    onChange(was ? others : { ...others, [name]: 'true' });
  };
  return (
    <Stack component="search" aria-label="Filters" spacing={1.25} sx={{ mb: 2.5 }}>
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1.25, alignItems: { sm: 'center' } }}>
        <SearchField value={values.text ?? ''} onChange={(text) => onChange({ ...values, text })} />
        <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}>
          {flags
            .filter(({ name }) => own || name !== 'favourite')
            .map(({ name, label, icon }) => (
              <Chip
                key={name}
                label={label}
                icon={icon}
                onClick={() => toggle(name)}
                aria-pressed={Boolean(values[name])}
                color={values[name] ? 'primary' : 'default'}
                variant={values[name] ? 'filled' : 'outlined'}
              />
            ))}
          <Button
            size="small"
            startIcon={<FilterIcon />}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            More filters
          </Button>
          {count > 0 && (
            <Button size="small" color="secondary" onClick={() => onChange({ sort: values.sort ?? '' })}>
              Clear {count === 1 ? 'filter' : `${count} filters`}
            </Button>
          )}
        </Stack>
      </Stack>
      <Collapse in={open} id={id} unmountOnExit>
        <MoreFilters values={values} onChange={onChange} problem={problem} own={own} />
      </Collapse>
    </Stack>
  );
}

/** Waits for a pause in the typing before the list is asked for. */
function SearchField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const [text, setText] = useState(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => latest.current(text), 250);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <TextField
      label="Search"
      placeholder="Name, species, trainer"
      type="search"
      value={text}
      onChange={(event) => setText(event.target.value)}
      sx={{ maxWidth: { sm: 320 } }}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
