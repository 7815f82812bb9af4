import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Problem } from '#lib/api/problem.ts';
import { FilterIcon, SearchIcon, SparkleIcon, StarIcon, TradeIcon } from '#lib/ui/icons.tsx';
import { useSettled } from '#lib/ui/useSettled.ts';
import { chipsOf, withValue } from './filterChips.ts';
import { countOf, type FilterValues, orders } from './filters.ts';

const FilterDrawer = lazy(() => import('./FilterDrawer.tsx'));

interface Props {
  values: FilterValues;
  onChange: (values: FilterValues) => void;
  problem: Problem | null;
  /** One's own vault has filters that nobody else's has. */
  own: boolean;
  /** How many there are, where that is known. */
  found?: number | undefined;
  /** In place of the plain search field. */
  search?: ReactNode;
  /** Where all of them are for trade anyway. */
  onlyForTrade?: boolean;
  /** The order that an empty one stands for. */
  firstOrder?: string;
}

const quick = [
  { name: 'shiny', label: 'Shiny', icon: <SparkleIcon /> },
  { name: 'forTrade', label: 'For trade', icon: <TradeIcon /> },
  { name: 'favourite', label: 'Favourites', icon: <StarIcon /> },
] as const;

/** Search, the most used filters, and a drawer with all of them; what is on stands below and goes one by one. */
export function FilterBar({ search, onlyForTrade = false, firstOrder = 'Boxes', ...props }: Props) {
  const { values, onChange, own } = props;
  const [drawer, setDrawer] = useState<'unused' | 'open' | 'closed'>('unused');
  const count = countOf(values);
  const offered = quick.filter(
    ({ name }) => !(name === 'favourite' && !own) && !(name === 'forTrade' && onlyForTrade),
  );
  return (
    <Stack component="search" aria-label="Filters" spacing={1.25} sx={{ mb: 2.5 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: { xs: 'wrap', md: 'nowrap' } }}>
        {search ?? (
          <SearchField
            value={values.text ?? ''}
            onChange={(text) => onChange(withValue(values, 'text', text))}
          />
        )}
        <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap', alignItems: 'center', flex: '1 1 auto' }}>
          {offered.map(({ name, label, icon }) => (
            <Chip
              key={name}
              label={label}
              icon={icon}
              onClick={() => onChange(withValue(values, name, values[name] === 'true' ? '' : 'true'))}
              aria-pressed={values[name] === 'true'}
              color={values[name] === 'true' ? 'primary' : 'default'}
              variant={values[name] === 'true' ? 'filled' : 'outlined'}
            />
          ))}
        </Stack>
        <Stack
          direction="row"
          sx={{ gap: 1, alignItems: 'center', flex: { xs: '1 1 100%', md: '0 0 auto' } }}
        >
          <Button
            startIcon={<FilterIcon />}
            aria-haspopup="dialog"
            onClick={() => setDrawer('open')}
            sx={{ flex: 'none', px: 1.5 }}
          >
            {count > 0 ? `All filters (${count})` : 'All filters'}
          </Button>
          <Order
            value={values.sort ?? ''}
            first={firstOrder}
            onChange={(sort) => onChange(withValue(values, 'sort', sort))}
          />
        </Stack>
      </Stack>
      <ActiveFilters values={values} onChange={onChange} />
      {drawer !== 'unused' && (
        <Suspense>
          <FilterDrawer
            {...props}
            onlyForTrade={onlyForTrade}
            open={drawer === 'open'}
            onClose={() => setDrawer('closed')}
          />
        </Suspense>
      )}
    </Stack>
  );
}

/** Each filter that is on, with a way to take it off. */
function ActiveFilters({ values, onChange }: Pick<Props, 'values' | 'onChange'>) {
  const chips = chipsOf(values);
  if (chips.length === 0) return null;
  return (
    <Stack
      direction="row"
      role="group"
      aria-label="Active filters"
      sx={{ gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}
    >
      {chips.map(({ label, without }) => (
        <Chip
          key={label}
          size="small"
          label={label}
          title={`Take “${label}” away`}
          onDelete={() => onChange(without)}
          sx={{ maxWidth: '100%' }}
        />
      ))}
      <Button
        size="small"
        color="secondary"
        onClick={() => onChange(values.sort ? { sort: values.sort } : {})}
      >
        Clear {chips.length === 1 ? 'filter' : `${chips.length} filters`}
      </Button>
    </Stack>
  );
}

function Order({
  value,
  first,
  onChange,
}: {
  value: string;
  first: string;
  onChange: (sort: string) => void;
}) {
  return (
    <TextField
      select
      label="Order"
      value={value in orders && orders[value] !== first ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ flex: '1 1 auto', width: { sm: 200 }, maxWidth: { sm: 220 }, ml: { xs: 'auto', md: 0 } }}
    >
      <MenuItem value="">{first}</MenuItem>
      {Object.entries(orders)
        .filter(([, label]) => label !== first)
        .map(([order, label]) => (
          <MenuItem key={order} value={order}>
            {label}
          </MenuItem>
        ))}
    </TextField>
  );
}

/** Waits for a pause in the typing before the list is asked for. */
function SearchField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const [text, setText] = useSettled(value, onChange);
  return (
    <TextField
      label="Search"
      placeholder="Name, species, trainer"
      type="search"
      value={text}
      onChange={(event) => setText(event.target.value)}
      sx={{ flex: { xs: '1 1 100%', md: '0 1 320px' } }}
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
