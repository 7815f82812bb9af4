import Box from '@mui/material/Box';
import { highestEv, highestIv, statNames, stats } from '#lib/pokemon/stats.ts';
import { type FilterFieldsProps, FilterGroup } from './FilterGroup.tsx';
import { ChoiceFilter, RangeFilter } from './FilterInputs.tsx';

const perfect = [1, 2, 3, 4, 5, 6].map((count) => [`${count}`, `${count} or more`] as const);

export function StatFilters(fields: FilterFieldsProps) {
  return (
    <>
      <FilterGroup title="IVs">
        <Box className="wide">
          <ChoiceFilter {...fields} name="ivs.perfect.min" label="Perfect IVs (31)" choices={perfect} />
        </Box>
        {stats.map((stat) => (
          <RangeFilter
            key={stat}
            {...fields}
            name={`ivs.${stat}`}
            label={`${statNames[stat]} IV`}
            lowest={0}
            highest={highestIv}
          />
        ))}
      </FilterGroup>
      <FilterGroup title="EVs">
        {stats.map((stat) => (
          <RangeFilter
            key={stat}
            {...fields}
            name={`evs.${stat}`}
            label={`${statNames[stat]} EV`}
            lowest={0}
            highest={highestEv}
            step={4}
          />
        ))}
      </FilterGroup>
    </>
  );
}
