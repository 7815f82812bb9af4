import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Slider from '@mui/material/Slider';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useState } from 'react';
import { reasonFor } from '#lib/api/problem.ts';
import { useSettled } from '#lib/ui/useSettled.ts';
import type { FilterFieldsProps } from './FilterGroup.tsx';
import { withList, withValue } from './filterChips.ts';
import { type ListName, mostOf, type SingleName } from './filters.ts';

type Common = FilterFieldsProps & { label: string };

const shown = createFilterOptions<string>({ limit: 60 });

/** One out of a long list of names: it counts when it is chosen, not while it is typed. */
export function NameFilter({
  name,
  label,
  options,
  ...filters
}: Common & { name: SingleName; options: readonly string[] }) {
  const { values, onChange, problem } = filters;
  const reason = reasonFor(problem, name);
  return (
    <Autocomplete
      autoHighlight
      options={options}
      filterOptions={shown}
      value={values[name] ?? null}
      isOptionEqualToValue={(option, value) => option.toLowerCase() === value.toLowerCase()}
      onChange={(_, chosen) => onChange(withValue(values, name, chosen ?? ''))}
      renderInput={(parameters) => (
        <TextField {...parameters} label={label} error={Boolean(reason)} helperText={reason} />
      )}
    />
  );
}

/** Several names, all of which must be had. Where there are no options, anything may be typed. */
export function NamesFilter({
  name,
  label,
  options,
  ...filters
}: Common & { name: ListName; options?: readonly string[] }) {
  const { values, onChange, problem } = filters;
  const chosen = values[name] ?? [];
  const reason = reasonFor(problem, name);
  return (
    <Autocomplete
      className="wide"
      multiple
      autoHighlight={options !== undefined}
      autoSelect={options === undefined}
      freeSolo={options === undefined}
      options={options ?? []}
      filterOptions={shown}
      value={[...chosen]}
      getOptionDisabled={(option) => chosen.length >= mostOf[name] && !chosen.includes(option)}
      onChange={(_, list) => onChange(withList(values, name, list.slice(0, mostOf[name])))}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          label={label}
          error={Boolean(reason)}
          helperText={reason ?? `All of them, up to ${mostOf[name]}.`}
        />
      )}
    />
  );
}

/** One out of few. */
export function ChoiceFilter({
  name,
  label,
  choices,
  ...filters
}: Common & { name: SingleName; choices: readonly (readonly [value: string, label: string])[] }) {
  const { values, onChange } = filters;
  const reason = reasonFor(filters.problem, name);
  const value = values[name] ?? '';
  return (
    <TextField
      select
      label={label}
      value={choices.some(([each]) => each === value) ? value : ''}
      error={Boolean(reason)}
      helperText={reason}
      onChange={(event) => onChange(withValue(values, name, event.target.value))}
    >
      <MenuItem value="">Any</MenuItem>
      {choices.map(([each, words]) => (
        <MenuItem key={each} value={each}>
          {words}
        </MenuItem>
      ))}
    </TextField>
  );
}

export function TextFilter({
  name,
  label,
  numeric = false,
  ...filters
}: Common & { name: SingleName; numeric?: boolean }) {
  const { values, onChange } = filters;
  const [text, setText] = useSettled(values[name] ?? '', (next) =>
    onChange(withValue(values, name, next.trim())),
  );
  const reason = reasonFor(filters.problem, name);
  return (
    <TextField
      label={label}
      value={text}
      error={Boolean(reason)}
      helperText={reason}
      onChange={(event) => setText(event.target.value)}
      slotProps={{ htmlInput: { inputMode: numeric ? 'numeric' : 'text' } }}
    />
  );
}

type RangeName = {
  [Name in SingleName]: Name extends `${infer Base}.min`
    ? `${Base}.max` extends SingleName
      ? Base
      : never
    : never;
}[SingleName];

interface RangeProps extends Common {
  name: RangeName;
  lowest: number;
  highest: number;
  step?: number;
}

/** From and to, on one line; a range that leaves nothing out is no filter. */
export function RangeFilter({ name, label, lowest, highest, step = 1, ...filters }: RangeProps) {
  const id = useId();
  const { values, onChange } = filters;
  const low = numberOf(values[`${name}.min`], lowest);
  const high = numberOf(values[`${name}.max`], highest);
  const [range, setRange] = useState<[number, number]>([low, high]);
  useEffect(() => setRange([low, high]), [low, high]);
  const commit = ([from, to]: readonly number[]) => {
    const least = from === undefined || from <= lowest ? '' : String(from);
    const most = to === undefined || to >= highest ? '' : String(to);
    onChange(withValue(withValue(values, `${name}.min`, least), `${name}.max`, most));
  };
  const reason = reasonFor(filters.problem, `${name}.min`) ?? reasonFor(filters.problem, `${name}.max`);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography id={id} sx={{ fontSize: '0.82rem', fontWeight: 600, display: 'flex', gap: 1 }}>
        <Box component="span" sx={{ flex: 1 }}>
          {label}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
          {range[0] === lowest && range[1] === highest ? 'any' : `${range[0]}–${range[1]}`}
        </Box>
      </Typography>
      <Box sx={{ px: 1.25 }}>
        <Slider
          size="small"
          value={range}
          min={lowest}
          max={highest}
          step={step}
          aria-labelledby={id}
          getAriaLabel={(index) => `${label} ${index === 0 ? 'from' : 'to'}`}
          onChange={(_, next) => setRange(next as [number, number])}
          onChangeCommitted={(_, next) => commit(next as number[])}
        />
      </Box>
      {reason && <Typography sx={{ color: 'error.main', fontSize: '0.75rem' }}>{reason}</Typography>}
    </Box>
  );
}

const numberOf = (text: string | undefined, otherwise: number): number =>
  text && !Number.isNaN(Number(text)) ? Number(text) : otherwise;
