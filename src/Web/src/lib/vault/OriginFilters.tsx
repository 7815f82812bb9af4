import { verdictWords } from '#lib/pokemon/legality.ts';
import { type FilterFieldsProps, FilterGroup } from './FilterGroup.tsx';
import { ChoiceFilter, NameFilter, TextFilter } from './FilterInputs.tsx';

const verdicts = Object.entries(verdictWords);

export function OriginFilters(fields: FilterFieldsProps) {
  const { names } = fields;
  return (
    <FilterGroup title="Where it comes from">
      <ChoiceFilter {...fields} name="legality" label="Legality" choices={verdicts} />
      <NameFilter {...fields} name="ball" label="Ball" options={names?.balls ?? []} />
      <NameFilter {...fields} name="originGame" label="Origin game" options={names?.games ?? []} />
      <NameFilter {...fields} name="language" label="Language" options={names?.languages ?? []} />
      <TextFilter {...fields} name="ot" label="Original trainer" />
      <TextFilter {...fields} name="otId" label="Trainer ID" numeric />
    </FilterGroup>
  );
}
