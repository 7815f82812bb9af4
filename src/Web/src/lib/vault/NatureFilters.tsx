import { pokemonTypes } from '#lib/pokemon/types.ts';
import { speciesNames } from '#lib/pokemon/typesOf.ts';
import { genderWord } from '#lib/pokemon/words.ts';
import { type FilterFieldsProps, FilterGroup } from './FilterGroup.tsx';
import { ChoiceFilter, NameFilter, NamesFilter, RangeFilter } from './FilterInputs.tsx';

const generations = Array.from(
  { length: 9 },
  (_, index) => [`${index + 1}`, `Generation ${index + 1}`] as const,
);
const genders = Object.entries(genderWord);

/** What it is, and what it can do. */
export function NatureFilters(fields: FilterFieldsProps) {
  const { names } = fields;
  return (
    <>
      <FilterGroup title="What it is">
        <NameFilter {...fields} name="species" label="Species" options={speciesNames} />
        <ChoiceFilter {...fields} name="generation" label="Generation" choices={generations} />
        <NamesFilter {...fields} name="type" label="Types" options={pokemonTypes} />
        <ChoiceFilter {...fields} name="gender" label="Gender" choices={genders} />
        <RangeFilter {...fields} name="level" label="Level" lowest={1} highest={100} />
      </FilterGroup>
      <FilterGroup title="What it can do">
        <NameFilter {...fields} name="nature" label="Nature" options={names?.natures ?? []} />
        <NameFilter {...fields} name="ability" label="Ability" options={names?.abilities ?? []} />
        <NamesFilter {...fields} name="move" label="Knows moves" options={names?.moves ?? []} />
        <NameFilter {...fields} name="item" label="Holds item" options={names?.items ?? []} />
        <NameFilter {...fields} name="teraType" label="Tera type" options={names?.teraTypes ?? []} />
      </FilterGroup>
    </>
  );
}
