import { useQuery } from '@tanstack/react-query';
import { fetchBoxes } from '#lib/api/vault.ts';
import { type FilterFieldsProps, FilterGroup } from './FilterGroup.tsx';
import { ChoiceFilter, NamesFilter } from './FilterInputs.tsx';

const either = (yes: string, no: string) =>
  [
    ['true', yes],
    ['false', no],
  ] as const;

/** How it is kept: most of it is its owner's own business. */
export function KeepingFilters({
  own,
  onlyForTrade,
  ...fields
}: FilterFieldsProps & { own: boolean; onlyForTrade: boolean }) {
  return (
    <FilterGroup title={own ? 'In your vault' : 'In the vault'}>
      <ChoiceFilter {...fields} name="shiny" label="Shiny" choices={either('Shiny', 'Not shiny')} />
      {!onlyForTrade && (
        <ChoiceFilter
          {...fields}
          name="forTrade"
          label="For trade"
          choices={either('For trade', 'Not for trade')}
        />
      )}
      {own && (
        <>
          <ChoiceFilter
            {...fields}
            name="favourite"
            label="Favourite"
            choices={either('Favourites', 'No favourites')}
          />
          <ChoiceFilter {...fields} name="locked" label="Locked" choices={either('Locked', 'Not locked')} />
          <ChoiceFilter
            {...fields}
            name="inTrade"
            label="In a trade"
            choices={either('On a table', 'On no table')}
          />
          <ChoiceFilter
            {...fields}
            name="duplicates"
            label="Duplicates"
            choices={either('Duplicates', 'Only one')}
          />
          <BoxFilter {...fields} />
          <NamesFilter {...fields} name="tag" label="Tags" />
        </>
      )}
    </FilterGroup>
  );
}

function BoxFilter(fields: FilterFieldsProps) {
  const boxes = useQuery({ queryKey: ['boxes'], queryFn: ({ signal }) => fetchBoxes(signal) });
  const choices = (boxes.data?.items ?? []).map(
    ({ box, name }) => [`${box}`, name || `Box ${box + 1}`] as const,
  );
  return <ChoiceFilter {...fields} name="box" label="Box" choices={choices} />;
}
