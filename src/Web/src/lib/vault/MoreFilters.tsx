import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { fetchCatalog } from '#lib/api/catalog.ts';
import { type Problem, reasonFor } from '#lib/api/problem.ts';
import { pokemonTypes } from '#lib/pokemon/types.ts';
import { type FilterValues, orders } from './filters.ts';
import { NameField } from './NameField.tsx';

interface Props {
  values: FilterValues;
  onChange: (values: FilterValues) => void;
  problem: Problem | null;
  own: boolean;
}

const anything = <MenuItem value="">Any</MenuItem>;

export function MoreFilters({ values, onChange, problem, own }: Props) {
  const catalog = useQuery({
    queryKey: ['catalog'],
    queryFn: ({ signal }) => fetchCatalog(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const bind = (name: keyof FilterValues) => ({
    value: values[name] ?? '',
    error: Boolean(reasonFor(problem, name)),
    helperText: reasonFor(problem, name),
    onChange: (event: { target: { value: string } }) => onChange({ ...values, [name]: event.target.value }),
  });
  const named = (name: keyof FilterValues) => ({
    value: values[name] ?? '',
    reason: reasonFor(problem, name),
    onChange: (value: string) => onChange({ ...values, [name]: value }),
  });
  return (
    <Box
      sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', pt: 1 }}
    >
      <TextField select label="Type" {...bind('type')}>
        {anything}
        {pokemonTypes.map((type) => (
          <MenuItem key={type} value={type}>
            {type}
          </MenuItem>
        ))}
      </TextField>
      <TextField label="Level from" type="number" {...bind('level.min')} />
      <TextField label="Level to" type="number" {...bind('level.max')} />
      <NameField label="Has nature" options={catalog.data?.natures ?? []} {...named('nature')} />
      <NameField label="Has ability" options={catalog.data?.abilities ?? []} {...named('ability')} />
      <NameField label="Knows move" options={catalog.data?.moves ?? []} {...named('move')} />
      <TextField select label="Has gender" {...bind('gender')}>
        {anything}
        <MenuItem value="male">Male</MenuItem>
        <MenuItem value="female">Female</MenuItem>
        <MenuItem value="none">No gender</MenuItem>
      </TextField>
      {own && <TextField label="Has tag" {...bind('tag')} />}
      <TextField
        select
        label="Order"
        {...bind('sort')}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        {Object.entries(orders).map(([value, label]) => (
          <MenuItem key={value} value={value}>
            {label}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
